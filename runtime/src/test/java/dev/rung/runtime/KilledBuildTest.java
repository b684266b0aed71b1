package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.internal.session.LockMode;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.testing.ChildProcess;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.TestDatabase;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Processes that are killed while they work on indexes, and the run after them. */
@ExtendWith(FreshDatabase.class)
class KilledBuildTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void the_rest_of_a_killed_build_is_dropped_and_the_index_built(TestDatabase db) throws Exception {
        migrator(db).migrate(Target.steps(1));
        db.execute("create table go ()");
        try (var old = db.dataSource().getConnection();
                var statement = old.createStatement()) {
            old.setAutoCommit(false);
            statement.execute("insert into app.big values (0)");
            try (var process = start(db)) {
                while (db.facts().invalidIndexes().isEmpty()) {
                    assertThat(process.isAlive()).isTrue();
                    Thread.sleep(10);
                }
                process.kill();
            }
            awaitEnd(db);
            assertThat(db.facts().invalidIndexes()).containsExactly("app.big_a");
            old.rollback();
        }

        migrator(db).migrate();

        assertWhole(db);
        assertThat(db.queryStrings("select outcome, statement from app.rung_history where version = 2 order by seq"))
                .containsExactly("FAILED|1", "DONE|4");
    }

    @Test
    @Tag("proof")
    void whenever_it_is_killed_the_next_run_ends_what_it_began() throws Exception {
        var random = new Random();
        for (int round = 1; round <= 10; round++) {
            try (var db = TestDatabase.create()) {
                var after = random.nextInt(500);
                try (var process = start(db)) {
                    db.execute("create table go ()");
                    awaitIndexes(db, process);
                    Thread.sleep(after);
                    process.kill();
                }
                migrator(db).migrate();
                System.out.printf(
                        "F4 round %d: killed after %d ms: %s%n",
                        round,
                        after,
                        db.queryStrings("select version, outcome, statement from app.rung_history order by seq"));
                assertWhole(db);
            }
        }
    }

    private static void assertWhole(TestDatabase db) {
        assertThat(db.facts().invalidIndexes()).isEmpty();
        assertThat(db.queryStrings("select indexrelid::regclass from pg_index where indrelid = 'app.big'::regclass"))
                .containsExactly("app.big_b");
        assertThat(migrator(db).isUpToDate()).isTrue();
        assertThat(migrator(db).validate().isUpToDate()).isTrue();
    }

    private static ChildProcess start(TestDatabase db) throws InterruptedException {
        var process = ChildProcess.start(
                Map.of(Starter.PASSWORD, db.password()),
                Starter.class,
                Starter.TestCatalogs.INDEXES.name(),
                LockMode.ADVISORY.name(),
                db.url(),
                db.user());
        process.awaitLine("ready", PATIENCE);
        return process;
    }

    private static void awaitIndexes(TestDatabase db, ChildProcess process) throws InterruptedException {
        while (process.isAlive()
                && db.facts().sessions("starter").stream()
                        .noneMatch(session -> session.query().contains("big_a"))) {
            Thread.sleep(5);
        }
    }

    private static void awaitEnd(TestDatabase db) throws InterruptedException {
        while (!db.facts().sessions("starter").isEmpty()) {
            Thread.sleep(50);
        }
    }

    private static Migrator migrator(TestDatabase db) {
        return Starter.migrator(db.dataSource(), Starter.TestCatalogs.INDEXES, LockMode.ADVISORY);
    }
}
