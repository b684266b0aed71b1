package dev.rung.cli.database;

import dev.rung.settings.Setting;
import dev.rung.settings.Settings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** What a look at a database says about the runs that are to come. */
final class Checkup {

    private static final int OLDEST = 14;
    private static final Duration LARGEST_DIFFERENCE = Duration.ofMinutes(1);

    private static final String FACTS = """
            select pg_catalog.current_setting('server_version_num')::pg_catalog.int4, pg_catalog.current_setting('server_version'),
            pg_catalog.current_database(), current_user, pg_catalog.pg_is_in_recovery(), pg_catalog.clock_timestamp(),
            pg_catalog.pg_backend_pid(), pg_catalog.to_regnamespace(pg_catalog.quote_ident(?)) is not null,
            coalesce(pg_catalog.has_schema_privilege(pg_catalog.to_regnamespace(pg_catalog.quote_ident(?)), 'create'),
            pg_catalog.has_database_privilege(pg_catalog.current_database(), 'create'))""";

    /**
     * One thing that was looked at.
     *
     * @param verdict what it means for a run
     * @param text what was seen
     */
    record Finding(Verdict verdict, String text) {

        boolean isSound() {
            return verdict == Verdict.SOUND;
        }

        @Override
        public String toString() {
            return (isSound() ? "ok     " : "WRONG  ") + text;
        }
    }

    /** What a finding means for a run. */
    enum Verdict {
        SOUND,
        WRONG
    }

    private final List<Finding> findings = new ArrayList<>();

    private Checkup() {}

    /** Returns what {@code connection} shows, for a history where {@code settings} say. */
    static List<Finding> of(Connection connection, Settings settings) throws SQLException {
        var schema = settings.text(Setting.SCHEMA).orElse("public");
        var checkup = new Checkup();
        try (var query = connection.prepareStatement(FACTS)) {
            query.setString(1, schema);
            query.setString(2, schema);
            try (var row = query.executeQuery()) {
                row.next();
                checkup.look(row, schema, connection);
            }
        }
        return List.copyOf(checkup.findings);
    }

    private void look(ResultSet row, String schema, Connection connection) throws SQLException {
        add(true, "connected to database %s as %s".formatted(row.getString(3), row.getString(4)));
        add(row.getInt(1) / 10_000 >= OLDEST, "PostgreSQL %s; 14 or newer is needed".formatted(row.getString(2)));
        add(
                !row.getBoolean(5),
                row.getBoolean(5) ? "the server is a standby, which cannot be changed" : "the server is a primary");
        add(row.getBoolean(9), privilege(row.getBoolean(8), row.getBoolean(9), schema));
        var difference = Duration.between(row.getObject(6, OffsetDateTime.class).toInstant(), Instant.now())
                .abs();
        add(
                difference.compareTo(LARGEST_DIFFERENCE) < 0,
                "the clock of the server differs by %d s".formatted(difference.toSeconds()));
        var isDirect = connection.unwrap(PGConnection.class).getBackendPID() == row.getInt(7);
        add(
                true,
                isDirect
                        ? "no pooler that gives each transaction another server process was noticed"
                        : "a transaction pooler is in between: migrations outside a transaction are refused there");
    }

    private static String privilege(boolean exists, boolean may, String schema) {
        var what =
                exists ? "create in schema " + schema : "create schema %s, which does not exist yet".formatted(schema);
        return "the role may %s%s".formatted(may ? "" : "not ", what);
    }

    private void add(boolean isSound, String text) {
        findings.add(new Finding(isSound ? Verdict.SOUND : Verdict.WRONG, text));
    }
}
