package dev.rung.runtime.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.runtime.testing.WireProxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A run without an observer sends no queries for observation. */
@ExtendWith(FreshDatabase.class)
class PlainRunTest {

    private static final TestCatalog LADDER = TestCatalog.of(
            Rung.of(1, "one").up("create table a (id int); create table b (id int); create table c (id int)"));

    @Test
    void a_plan_that_is_executed_is_not_looked_at(TestDatabase db) {
        try (var proxy = WireProxy.before(db)) {
            var migrator = migrator(db, proxy);

            migrator.execute(migrator.plan(Target.latest()));

            assertThat(looks(proxy)).isEmpty();
            assertThat(trips(proxy, "(id int)"))
                    .as("the statements of one text")
                    .hasSize(1);
        }
    }

    @Test
    void a_plan_that_is_observed_is(TestDatabase db) {
        try (var proxy = WireProxy.before(db)) {
            var migrator = migrator(db, proxy);

            migrator.observe(migrator.plan(Target.latest()));

            assertThat(looks(proxy)).hasSize(2);
            assertThat(trips(proxy, "(id int)")).hasSize(3);
        }
    }

    private static List<List<String>> looks(WireProxy proxy) {
        return trips(proxy, "pg_catalog.pg_current_wal_insert_lsn");
    }

    private static List<List<String>> trips(WireProxy proxy, String word) {
        return proxy.trips().stream()
                .filter(trip -> trip.stream().anyMatch(sql -> sql.contains(word)))
                .toList();
    }

    private static Migrator migrator(TestDatabase db, WireProxy proxy) {
        return Migrator.builder(proxy.through(db.dataSource())).catalogs(LADDER).build();
    }
}
