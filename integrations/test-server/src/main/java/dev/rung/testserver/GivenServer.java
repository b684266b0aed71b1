package dev.rung.testserver;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A server that runs already. Its role needs CREATEDB and CREATEROLE; superuser is best. */
record GivenServer(
        String url, @Nullable String user, @Nullable String password) implements ServerSource {

    @Override
    public Optional<String> obstacle() {
        return Optional.empty();
    }

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
