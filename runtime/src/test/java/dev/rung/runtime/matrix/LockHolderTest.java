package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.LockException;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.testing.CapturedLog;
import dev.rung.runtime.testing.Contents;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.runtime.testing.WireProxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.event.Level;

/** Who or what keeps a run from its lock. */
@ExtendWith(FreshDatabase.class)
class LockHolderTest {

    private static final TestCatalog THREE = TestCatalog.tables(3);

    @Test
    @Scenario(id = "D8")
    void another_program_holds_our_key(TestDatabase db, TestReporter reporter) throws SQLException {
        var key = key(db);
        var theirs = db.dataSource();
        theirs.setApplicationName("cron job");
        try (var connection = theirs.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(%d)".formatted(key));
            var before = Contents.of(db);
            var migrator = Migrator.builder(db.dataSource())
                    .catalogs(THREE)
                    .lockWait(Duration.ofMillis(500))
                    .build();

            var refused = assertThrows(LockException.class, migrator::migrate);

            assertThat(refused.code()).isEqualTo(ErrorCode.LOCK_WAIT_TIMEOUT);
            assertThat(refused).hasMessageContaining("cron job").hasMessageContaining("pg_terminate_backend");
            assertThat(Contents.of(db)).isEqualTo(before);
        }
        new Oracle(db, THREE).holds();
        reporter.publishEntry(Scenario.OBSERVED, "RUNG-501 names the other program and its pid; nothing changed");
    }

    @Test
    @Scenario(id = "D10")
    void a_proxy_that_is_no_pooler(TestDatabase db, TestReporter reporter) {
        var locks = new ArrayList<Integer>();
        var catalog = THREE.with(Rung.of(4, "t 4")
                .up(work -> {
                    locks.add(db.facts().advisoryLocks().size());
                    work.execute("create table t_4 (id int)");
                    work.execute("create index concurrently t_4_id on t_4 (id)");
                    work.execute("insert into proof values (4)");
                })
                .outsideTransaction());
        try (var proxy = WireProxy.before(db);
                var log = new CapturedLog()) {
            var migrator = Migrator.builder(proxy.through(db.dataSource()))
                    .catalogs(catalog)
                    .build();

            assertThat(migrator.migrate().applied()).hasSize(4);

            assertThat(locks).containsExactly(1);
            assertThat(log.lines(Level.WARN)).isEmpty();
        }
        new Oracle(db, catalog).holds();
        reporter.publishEntry(
                Scenario.OBSERVED, "4 applied, one of them outside a transaction under the session's lock; no warning");
    }

    /** Returns the key of the lock, as the server shows it while a run holds it. */
    private static long key(TestDatabase db) {
        var key = new AtomicLong();
        var catalog = THREE.with(Rung.of(3, "t 3")
                .up(work -> key.set(db.facts().advisoryLocks().get(0).key()))
                .down(work -> {}));
        var migrator = Migrator.builder(db.dataSource()).catalogs(catalog).build();
        migrator.migrate();
        migrator.rollback(Target.downTo(0));
        return key.get();
    }
}
