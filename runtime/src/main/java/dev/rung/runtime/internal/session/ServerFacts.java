package dev.rung.runtime.internal.session;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.SetupException;
import dev.rung.runtime.internal.jdbc.OptionalCall;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/**
 * What the server says of itself and of our session.
 *
 * @param versionNumber such as 140011
 * @param version the whole version line
 * @param database the name of the database
 * @param user the role that runs
 * @param application the {@code application_name}
 * @param address where the session comes from, or {@code local}
 * @param standby whether the server only replays another one's changes
 * @param backend the server process
 */
record ServerFacts(
        int versionNumber,
        String version,
        String database,
        String user,
        String application,
        String address,
        boolean standby,
        Backend backend) {

    /**
     * The server process of a session.
     *
     * @param pid its number
     * @param serverStarted when its server was started: no other has the same
     */
    record Backend(int pid, OffsetDateTime serverStarted) {}

    private static final int OLDEST = 14;

    private static final String FACTS = """
            select pg_catalog.current_setting('server_version_num')::pg_catalog.int4, pg_catalog.version(),
            pg_catalog.current_database(), current_user, pg_catalog.current_setting('application_name'),
            coalesce(pg_catalog.host(pg_catalog.inet_client_addr()), 'local'), pg_catalog.pg_is_in_recovery(),
            pg_catalog.pg_backend_pid(), pg_catalog.pg_postmaster_start_time()""";

    /** Returns the facts, or throws where this is not a PostgreSQL that Rung can work with. */
    static ServerFacts read(Connection connection) throws SQLException {
        var product = OptionalCall.orElse(() -> connection.getMetaData().getDatabaseProductName(), () -> "PostgreSQL");
        if (!product.equals("PostgreSQL")) {
            throw refused(ErrorCode.NOT_POSTGRESQL, product);
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(FACTS)) {
            row.next();
            var facts = new ServerFacts(
                    row.getInt(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getBoolean(7),
                    new Backend(row.getInt(8), row.getObject(9, OffsetDateTime.class)));
            return facts.supported();
        }
    }

    void requirePrimary() {
        if (standby) {
            throw new SetupException(
                    ErrorCode.READ_ONLY,
                    Explanation.unchanged(
                            "The server of database %s is a standby: it cannot be changed".formatted(database),
                            "connect to the primary (with pgJDBC: targetServerType=primary)"),
                    null);
        }
    }

    private ServerFacts supported() {
        if (!version.startsWith("PostgreSQL")) {
            throw refused(ErrorCode.NOT_POSTGRESQL, version);
        }
        if (versionNumber < OLDEST * 10_000) {
            throw refused(ErrorCode.SERVER_TOO_OLD, version);
        }
        return this;
    }

    private static SetupException refused(ErrorCode code, String server) {
        return new SetupException(
                code,
                Explanation.unchanged(
                        "Rung needs PostgreSQL %d or newer, but this is %s".formatted(OLDEST, server),
                        "connect to a newer server, or correct the URL of the data source"),
                null);
    }
}
