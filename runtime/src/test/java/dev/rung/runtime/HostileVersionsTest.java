package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.HostileSettingsTest.Level;
import dev.rung.runtime.matrix.Scenario;
import dev.rung.runtime.testing.MainPaths;
import dev.rung.runtime.testing.Traps;
import dev.rung.runtime.testing.servers.PostgresRelease;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hostile cases of the newest server, on the older ones. */
@Tag(Scenario.PROOF)
@Tag(Scenario.ONE_VERSION)
class HostileVersionsTest {

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17})
    void neither_traps_nor_settings_interfere(int major) throws SQLException {
        try (var release = PostgresRelease.unpack(major);
                var server = release.start()) {
            try (var db = server.database().createBeside()) {
                var traps = Traps.setBy(db.createRole("mallory", "mallory"), db);
                db.execute("alter database %s set search_path = public, pg_catalog".formatted(db.name()));
                new MainPaths(db, db.dataSource()).runAll();
                assertThat(traps.sprung()).isFalse();
            }
            try (var db = server.database().createBeside()) {
                new MainPaths(db, db.dataSource(HostileSettingsTest.hostile(Level.ROLE, db))).runAll();
            }
        }
    }
}
