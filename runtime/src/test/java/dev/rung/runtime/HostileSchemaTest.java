package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.MainPaths;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.runtime.testing.Traps;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code of a role that may create in a schema of the path is never run by the role that migrates. */
@ExtendWith(FreshDatabase.class)
class HostileSchemaTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"$user\", public", "public, pg_catalog"})
    void nothing_that_shadows_the_servers_own_is_run(String path, TestDatabase db) throws SQLException {
        var traps = Traps.setBy(db.createRole("mallory", "mallory"), db);
        db.execute("alter database %s set search_path = %s".formatted(db.name(), path));

        new MainPaths(db, db.dataSource()).runAll();

        assertThat(traps.sprung()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1::bigint || 'x'::text",
                "select 1 from pg_catalog.pg_class where oid = 'pg_catalog.pg_class'::regclass",
                "select 'a'::character varying in ('a')"
            })
    void the_traps_work(String sql, TestDatabase db) {
        var traps = Traps.setBy(db.createRole("mallory", "mallory"), db);

        db.execute(sql);

        assertThat(traps.sprung()).isTrue();
    }

    @Test
    void the_traps_work_before_the_servers_own(TestDatabase db) {
        var traps = Traps.setBy(db.createRole("mallory", "mallory"), db);

        db.execute("set search_path = public, pg_catalog; select lower('A')");

        assertThat(traps.sprung()).isTrue();
    }
}
