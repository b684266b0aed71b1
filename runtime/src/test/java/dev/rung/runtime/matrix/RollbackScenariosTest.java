package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.error.ValidationFailedException;
import dev.rung.runtime.matrix.TestCatalogs.Ten;
import dev.rung.runtime.model.MigrationState;
import dev.rung.runtime.model.Resolution;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rollbacks that fail. */
@ExtendWith(FreshDatabase.class)
class RollbackScenariosTest {

    @Test
    @Scenario(id = "K6")
    void a_rollback_outside_a_transaction_that_fails(TestDatabase db, TestReporter reporter) {
        var healthy = TestCatalog.tables(4);
        var broken = healthy.with(healthy.rungs()
                .get(2)
                .down(work -> {
                    work.execute("delete from proof where n = 3");
                    work.execute("drop table nowhere");
                })
                .outsideTransaction());
        var migrator = new Oracle(db, broken).migrator(db);
        migrator.migrate();

        var failure = assertThrows(MigrationFailedException.class, () -> migrator.rollback(Target.downTo(0)));

        assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_INTERRUPTED);
        assertThat(failure).hasMessageContaining("V3").hasMessageContaining("statement 2");
        assertThat(migrator.status().in(MigrationState.INTERRUPTED)).hasSize(1);
        assertThrows(ValidationFailedException.class, migrator::migrate);
        db.execute("insert into proof values (3)");
        migrator.resolve(new Version(3), Resolution.APPLIED, "the proof is back");
        new Oracle(db, healthy).holds();
        reporter.publishEntry(
                Scenario.OBSERVED,
                "V4 gone, V3 interrupted at statement 2 and nothing run over it; resolved, and up again");
    }

    @Test
    @Scenario(id = "K7")
    void up_and_down_at_the_same_time(TestDatabase db, TestReporter reporter) throws Exception {
        var oracle = new Oracle(db, new Ten().get());
        var threads = Executors.newFixedThreadPool(2);
        var full = 0;
        try {
            for (int round = 0; round < 20; round++) {
                var start = new CyclicBarrier(2);
                var up = threads.submit(() -> {
                    start.await();
                    return oracle.migrator(db).migrate();
                });
                var down = threads.submit(() -> {
                    start.await();
                    return oracle.migrator(db).rollback(Target.downTo(0));
                });
                up.get();
                down.get();
                oracle.agrees();
                assertThat(oracle.history().size()).isIn(0, 10);
                full += oracle.history().size() / 10;
            }
        } finally {
            threads.shutdownNow();
        }
        oracle.holds();
        reporter.publishEntry(Scenario.ROUNDS, "20");
        reporter.publishEntry(
                Scenario.OBSERVED,
                "%d times the end was 10 applied, %d times none; never between".formatted(full, 20 - full));
    }
}
