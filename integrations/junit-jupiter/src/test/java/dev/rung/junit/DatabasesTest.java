package dev.rung.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.testserver.TestServer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DatabasesTest {

    private final Instant yesterday = Instant.now().minus(Duration.ofHours(25));

    private final Databases databases = new Databases(TestServer.shared().login());
    private final String left = DatabaseName.of(yesterday);
    private final String inUse = DatabaseName.of(yesterday);
    private final String young = DatabaseName.of(Instant.now().minus(Duration.ofHours(23)));
    private final String foreign = left + "_of_somebody_else";

    @AfterEach
    void dropAll() throws SQLException {
        List.of(left, inUse, young, foreign).forEach(databases::drop);
        databases.close();
    }

    @Test
    void drops_what_killed_runs_have_left_and_nothing_else() throws SQLException {
        List.of(left, inUse, young, foreign)
                .forEach(name -> Kit.server().execute("create database " + name + " template template0"));
        databases.lock(left);
        try (var connection = databases.dataSource(inUse).getConnection()) {
            databases.dropLeftovers();

            assertThat(connection.isValid(1)).isTrue();
            assertThat(Kit.existing(List.of(left, inUse, young, foreign)))
                    .containsExactlyInAnyOrder(inUse, young, foreign);
        }
    }

    @Test
    void drops_them_when_a_run_begins() {
        Kit.server().execute("create database " + left + " template template0");

        Kit.passes(8, Kit.run(MigrationTesterTest.class));

        assertThat(Kit.existing(List.of(left))).isEmpty();
    }

    @Test
    void names_two_databases_of_one_millisecond_differently() {
        var now = Instant.parse("2026-11-21T15:00:00Z");

        assertThat(DatabaseName.of(now)).startsWith("rung_kit_20261121150000_").isNotEqualTo(DatabaseName.of(now));
        assertThat(DatabaseName.of(now)).matches(DatabaseName.PATTERN);
    }
}
