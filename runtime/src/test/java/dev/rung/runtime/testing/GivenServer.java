package dev.rung.runtime.testing;

/** A server that runs already. Its role needs CREATEDB and CREATEROLE; superuser is best. */
record GivenServer(String url, String user, String password) implements ServerSource {

    @Override
    public ServerLogin start() {
        return ServerLogin.of(url, user, password);
    }

    @Override
    public String label() {
        return "given by RUNG_TEST_JDBC_URL";
    }

    @Override
    public String toString() {
        return label();
    }
}
