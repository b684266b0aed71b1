package dev.rung.runtime.matrix;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.MigratorBuilder;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;

/** The migrators whose runs are stopped, and what the database has during such a run and after it. */
final class Stopped {

    static final Rung ASLEEP = Rung.of(2, "asleep").up("select pg_sleep(600)");

    private Stopped() {}

    static MigratorBuilder builder(TestDatabase db, TestCatalog catalog) {
        return Migrator.builder(db.dataSource()).catalogs(catalog).firstRun(FirstRun.BESIDE_OTHERS);
    }

    static Migrator migrator(TestDatabase db, TestCatalog catalog) {
        return builder(db, catalog).build();
    }

    static long applied(TestDatabase db) {
        return db.queryLong("select case when to_regclass('rung_history') is null then 0 else 1 end") == 0
                ? 0
                : db.queryLong("select count(*) from rung_history where outcome = 'DONE'");
    }

    static long waitersForLocks(TestDatabase db) {
        return db.queryLong("""
                select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'""");
    }

    static void awaitSleep(TestDatabase db) {
        Await.until("a session sleeps", Await.LONG, () -> db.facts().sleepers(), count -> count == 1);
    }

    static void assertNothingLeft(TestDatabase db) {
        Await.until(
                "no lock",
                StoppableRun.SOON.multipliedBy(3),
                () -> db.facts().advisoryLocks(),
                locks -> locks.isEmpty());
        Await.until(
                "no sleeper",
                StoppableRun.SOON.multipliedBy(3),
                () -> db.facts().sleepers(),
                count -> count == 0);
    }
}
