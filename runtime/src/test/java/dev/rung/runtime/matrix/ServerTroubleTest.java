package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.MigrationContext;
import dev.rung.runtime.Migrator;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.matrix.TestCatalogs.Ten;
import dev.rung.runtime.matrix.TestCatalogs.TenAsleep;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.runtime.testing.servers.FakeClock;
import dev.rung.runtime.testing.servers.Postgres;
import dev.rung.runtime.testing.servers.SmallDisk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** A server that crashes, has a full disk, or has a wrong clock. */
@Tag(Scenario.PROOF)
class ServerTroubleTest {

    private static final TestCatalog TEN = new Ten().get();

    @Test
    @Scenario(id = "A12")
    void the_server_is_killed_in_the_fifth(TestReporter reporter) throws Exception {
        try (var server = Postgres.start();
                var process = ProcessRun.up(TenAsleep.class).start(server.database())) {
            var db = server.database();
            Await.until(
                    "the fifth is asleep",
                    Await.LONG,
                    () -> db.facts().sessions(MigrationProcess.APPLICATION),
                    sessions -> sessions.stream()
                            .anyMatch(session -> session.query().contains("pg_sleep")));
            server.kill();

            assertThat(process.await(Await.LONG)).isEqualTo(1);

            server.restart();
            var oracle = new Oracle(db, TEN);
            oracle.applied(4);
            oracle.holds(process);
            reporter.publishEntry(Scenario.OBSERVED, "postmaster killed: 4 applied after its recovery");
        }
    }

    @Test
    @Scenario(id = "H1")
    void the_disk_is_full(TestReporter reporter) {
        try (var disk = new SmallDisk("24m");
                var server = Postgres.start(disk)) {
            var db = server.database();
            db.execute("create tablespace small location '%s'".formatted(disk.path()));
            db.execute("create schema others; create table others.ballast tablespace small as " + megabytes(12));
            var migrator = migrator(db, Rung.of(5, "t 5").up(work -> {
                work.execute("create table copy tablespace small as " + megabytes(12));
                work.execute("drop table copy");
                fifth(work);
            }));

            var failed = assertThrows(MigrationFailedException.class, migrator::migrate);

            assertThat(failed).hasMessageContaining("53100").hasMessageContaining("the database is at V4");
            new Oracle(db, TEN).applied(4);
            db.execute("drop schema others cascade");
            db.execute("checkpoint"); // gives the files of dropped tables back
            assertThat(migrator.migrate().applied()).hasSize(6);
            new Oracle(db, TEN).holds();
            reporter.publishEntry(Scenario.OBSERVED, "53100, 4 applied; after space is made the rerun completes");
        }
    }

    @Test
    @Scenario(id = "H3")
    void the_lock_table_is_full(TestReporter reporter) {
        try (var server = Postgres.start("max_locks_per_transaction = 10", "max_connections = 10")) {
            var db = server.database();
            var migrator = migrator(db, Rung.of(5, "t 5").up(work -> {
                work.execute("""
                        do $$ begin for n in 1..20000 loop execute 'create table many_' || n || ' ()'; end loop; end $$""");
                fifth(work);
            }));

            var failed = assertThrows(MigrationFailedException.class, migrator::migrate);

            assertThat(failed).hasMessageContaining("53200").hasMessageContaining("max_locks_per_transaction");
            new Oracle(db, TEN).applied(4);
            new Oracle(db, TEN).holds();
            reporter.publishEntry(Scenario.OBSERVED, "53200, names max_locks_per_transaction; 4 applied");
        }
    }

    @Test
    @Scenario(id = "P1")
    void the_servers_clock_is_set_back_by_three_days(TestReporter reporter) {
        try (var clock = new FakeClock();
                var server = Postgres.start(clock)) {
            var db = server.database();
            var oracle = new Oracle(db, TEN);
            var migrator = oracle.migrator(db);
            migrator.migrate(Target.upTo(5));
            clock.set("-3d");

            assertThat(migrator.migrate().applied()).hasSize(5);

            assertThat(db.queryLong("""
                    select count(*) from rung_history a join rung_history b on b.version = 6 and a.version = 5
                    where b.started_at < a.started_at - interval '2 days' and b.seq > a.seq""")).isEqualTo(1);
            assertThat(migrator.status().current()).contains(new Version(10));
            assertThat(migrator.rollback(Target.steps(6)).rolledBack()).hasSize(6);
            oracle.applied(4);
            oracle.holds();
            reporter.publishEntry(
                    Scenario.OBSERVED, "V6 is dated three days before V5; order, status and rollback are right");
        }
    }

    private static Migrator migrator(TestDatabase db, Rung fifth) {
        return Migrator.builder(db.dataSource())
                .catalogs(TEN.with(fifth))
                .firstRun(dev.rung.runtime.model.FirstRun.BESIDE_OTHERS)
                .build();
    }

    private static void fifth(MigrationContext work) throws Exception {
        TEN.rungs().get(4).up().with(work);
    }

    private static String megabytes(int count) {
        return "select repeat('x', 1000) from generate_series(1, %d)".formatted(count * 1000);
    }
}
