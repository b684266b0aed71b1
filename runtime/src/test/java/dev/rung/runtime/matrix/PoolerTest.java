package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.matrix.TestCatalogs.Ten;
import dev.rung.runtime.model.Pooling;
import dev.rung.runtime.testing.CapturedLog;
import dev.rung.runtime.testing.Contents;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.runtime.testing.servers.PgBouncer;
import dev.rung.runtime.testing.servers.PgBouncer.PoolMode;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.event.Level;

/** One process, and a real PgBouncer in front of the server. */
@Tag(Scenario.PROOF)
@ExtendWith(FreshDatabase.class)
class PoolerTest {

    private static final TestCatalog TEN = new Ten().get();

    /** What a transaction pooler would pass to the next client, and to one that waits for our lock. */
    private static final String LEFT_BEHIND = """
            select name from pg_settings where source = 'session' and name in ('search_path', 'lock_timeout',
            'statement_timeout', 'row_security', 'idle_in_transaction_session_timeout', 'default_transaction_isolation')
            union all select 'advisory lock' from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()""";

    @ParameterizedTest
    @EnumSource(names = {"TRANSACTION", "SESSION"})
    @Scenario(
            id = "D1",
            threads = {"rails/rails#32622", "ariga/atlas#2447", "jackc/tern#146"})
    void a_pooler_that_is_not_declared(PoolMode mode, TestDatabase db, TestReporter reporter) {
        var locks = new ArrayList<Integer>();
        var catalog = TEN.with(Rung.of(6, "t 6").up(work -> {
            locks.add(db.facts().advisoryLocks().size());
            TEN.rungs().get(5).up().with(work);
        }));
        try (var pooler = PgBouncer.before(db, mode);
                var log = new CapturedLog()) {
            assertThat(migrator(pooler.database(), catalog).migrate().applied()).hasSize(10);

            assertThat(log.lines(Level.WARN)).singleElement().asString().contains("pool");
            assertThat(locks).containsExactly(1);
            assertThat(pooler.database().queryStrings(LEFT_BEHIND)).isEmpty();
            assertThat(db.facts().advisoryLocks()).isEmpty();
            assertThat(migrator(pooler.database(), catalog).status().isUpToDate())
                    .isTrue();
        }
        new Oracle(db, TEN).holds();
        reporter.publishEntry(
                Scenario.OBSERVED,
                mode + ": 10 applied, each under a lock of its own transaction; one warning; nothing left behind");
    }

    @ParameterizedTest
    @EnumSource(names = {"TRANSACTION", "SESSION"})
    @Scenario(
            id = "D3",
            threads = {"prisma/orm#27636", "goauthentik/authentik#23876"})
    void a_step_outside_a_transaction_behind_a_pooler(PoolMode mode, TestDatabase db, TestReporter reporter) {
        var catalog = TEN.with(outside(work -> {}));
        try (var pooler = PgBouncer.before(db, mode)) {
            var refused = assertThrows(MigratorException.class, migrator(pooler.database(), catalog)::migrate);

            assertThat(refused.code()).isEqualTo(ErrorCode.POOLER);
            assertThat(refused).hasMessageContaining("the server itself").hasMessageContaining("Pooling.SESSION");
            assertThat(db.facts().advisoryLocks()).isEmpty();
        }
        new Oracle(db, catalog).holds();
        reporter.publishEntry(Scenario.OBSERVED, mode + ": RUNG-503; a direct connection goes on from there");
    }

    @Test
    @Scenario(id = "D3")
    void a_pooler_that_is_said_to_keep_sessions_whole(TestDatabase db, TestReporter reporter) {
        var locks = new ArrayList<Integer>();
        var catalog =
                TEN.with(outside(work -> locks.add(db.facts().advisoryLocks().size())));
        try (var pooler = PgBouncer.before(db, PoolMode.SESSION);
                var log = new CapturedLog()) {
            var migrator = Migrator.builder(pooler.database().dataSource())
                    .catalogs(catalog)
                    .pooling(Pooling.SESSION)
                    .build();

            assertThat(migrator.migrate().applied()).hasSize(11);

            assertThat(log.lines(Level.WARN)).isEmpty();
            assertThat(locks).containsExactly(1);
            assertThat(db.facts().advisoryLocks()).isEmpty();
        }
        new Oracle(db, catalog).holds();
        reporter.publishEntry(
                Scenario.OBSERVED,
                "SESSION, declared: 11 applied, one of them outside a transaction under a session's lock");
    }

    @Test
    @Scenario(id = "D4")
    void a_pooler_that_shares_within_transactions(TestDatabase db, TestReporter reporter) {
        var before = Contents.of(db);
        try (var pooler = PgBouncer.before(db, PoolMode.STATEMENT)) {
            var refused = assertThrows(MigratorException.class, migrator(pooler.database(), TEN)::migrate);

            assertThat(refused.code()).isEqualTo(ErrorCode.POOLER);
            assertThat(refused).hasMessageContaining("statement");
        }
        assertThat(Contents.of(db)).isEqualTo(before);
        new Oracle(db, TEN).holds();
        reporter.publishEntry(Scenario.OBSERVED, "RUNG-503; nothing changed");
    }

    private static Rung outside(Rung.Work first) {
        return Rung.of(11, "t 11")
                .up(work -> {
                    first.with(work);
                    work.execute("create table t_11 (id int)");
                    work.execute("create index concurrently t_11_id on t_11 (id)");
                    work.execute("insert into proof values (11)");
                })
                .outsideTransaction();
    }

    private static Migrator migrator(TestDatabase db, TestCatalog catalog) {
        return Migrator.builder(db.dataSource()).catalogs(catalog).build();
    }
}
