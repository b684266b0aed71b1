package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.LockException;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.matrix.Scenario;
import dev.rung.runtime.model.Resolution;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.DependsOnJdk;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.GoldenErrors;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A migration that calls the migrator: a run that would wait for itself is refused at once, or ends when its time is up. */
@ExtendWith(FreshDatabase.class)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@DependsOnJdk
class NestedRunTest {

    private enum Call {
        MIGRATE,
        MIGRATE_UP_TO,
        ROLLBACK,
        EXECUTE,
        OBSERVE,
        BASELINE,
        RESOLVE;

        void on(Migrator migrator) {
            switch (this) {
                case MIGRATE -> migrator.migrate();
                case MIGRATE_UP_TO -> migrator.migrate(Target.upTo(1));
                case ROLLBACK -> migrator.rollback(Target.steps(1));
                case EXECUTE -> migrator.execute(migrator.plan(Target.latest()));
                case OBSERVE -> migrator.observe(migrator.plan(Target.latest()));
                case BASELINE -> migrator.baseline(new Version(1));
                case RESOLVE -> migrator.resolve(new Version(1), Resolution.APPLIED, "I looked");
            }
        }
    }

    private enum Look {
        STATUS,
        VALIDATE,
        PLAN,
        IS_UP_TO_DATE;

        void on(Migrator migrator) {
            switch (this) {
                case STATUS -> migrator.status();
                case VALIDATE -> migrator.validate();
                case PLAN -> migrator.plan(Target.latest());
                case IS_UP_TO_DATE -> migrator.isUpToDate();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @Scenario(id = "T30")
    void a_run_inside_a_run_is_refused_at_once(Call nested, TestDatabase db) {
        var self = new CompletableFuture<Migrator>();
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.of(Rung.of(1, "nested").up(work -> nested.on(self.join()))))
                .build();
        self.complete(migrator);

        var failed = assertThrows(MigrationFailedException.class, migrator::migrate);

        assertThat(failed.getCause())
                .isInstanceOfSatisfying(
                        MigratorException.class,
                        cause -> assertThat(cause.code()).isEqualTo(ErrorCode.NESTED_RUN));
        if (nested == Call.MIGRATE) {
            GoldenErrors.assertMessage("nested-run", failed.getCause());
        }
        assertThat(db.facts().advisoryLocks()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_migration_may_look_at_its_own_migrator(Look look, TestDatabase db) {
        var self = new CompletableFuture<Migrator>();
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.of(Rung.of(1, "looks").up(work -> look.on(self.join()))))
                .build();
        self.complete(migrator);

        assertThat(migrator.migrate().applied()).containsExactly(new Version(1));
    }

    @Test
    void a_data_source_that_migrates_before_its_first_connection_does_not_wait_for_itself(TestDatabase db) {
        var self = new CompletableFuture<Migrator>();
        var source = new PGSimpleDataSource() {

            private static final long serialVersionUID = 1L;

            @Override
            public Connection getConnection() {
                self.join().migrate();
                throw new AssertionError("not reached");
            }
        };
        self.complete(Migrator.builder(source).catalogs(TestCatalog.tables(1)).build());

        var failed = assertThrows(MigratorException.class, self.join()::migrate);

        assertThat(failed).hasMessageContaining("RUNG-223");
    }

    @Test
    void after_a_refusal_the_same_thread_may_run_again(TestDatabase db) {
        var self = new CompletableFuture<Migrator>();
        var once = new CountDownLatch(1);
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.of(Rung.of(1, "nested once").up(work -> {
                    if (once.getCount() > 0) {
                        once.countDown();
                        self.join().migrate();
                    }
                })))
                .build();
        self.complete(migrator);
        assertThrows(MigrationFailedException.class, migrator::migrate);

        assertThat(migrator.migrate().applied()).containsExactly(new Version(1));
    }

    @Test
    void another_migrator_of_the_same_history_inside_a_run_waits_for_lockWait_and_names_the_holder(TestDatabase db) {
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.of(Rung.of(1, "nested")
                        .up(work -> Migrator.builder(db.dataSource())
                                .catalogs(TestCatalog.tables(1))
                                .lockWait(Duration.ofMillis(300))
                                .build()
                                .migrate())))
                .build();

        var failed = assertThrows(MigrationFailedException.class, migrator::migrate);

        assertThat(failed.getCause()).isInstanceOfSatisfying(LockException.class, cause -> {
            assertThat(cause.code()).isEqualTo(ErrorCode.LOCK_WAIT_TIMEOUT);
            assertThat(cause.holder()).isPresent();
        });
    }

    @Test
    void a_migration_that_waits_for_a_thread_that_migrates_ends_with_lockWait(TestDatabase db) {
        var self = new CompletableFuture<Migrator>();
        var migrator = Migrator.builder(db.dataSource())
                .lockWait(Duration.ofMillis(300))
                .catalogs(TestCatalog.of(Rung.of(1, "joins")
                        .up(work -> CompletableFuture.runAsync(() -> self.join().migrate())
                                .get())))
                .build();
        self.complete(migrator);

        var failed = assertThrows(MigrationFailedException.class, migrator::migrate);

        assertThat(failed).hasMessageContaining("RUNG-501");
    }

    @Test
    void who_shares_a_run_waits_no_longer_than_lockWait(TestDatabase db) throws Exception {
        var entered = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        var migrator = Migrator.builder(db.dataSource())
                .lockWait(Duration.ofMillis(200))
                .catalogs(TestCatalog.of(Rung.of(1, "long").up(work -> {
                    entered.countDown();
                    leave.await();
                })))
                .build();
        var result = new CompletableFuture<Object>();
        new Thread(() -> result.complete(migrator.migrate()), "first").start();
        entered.await();

        var tooLong = assertThrows(LockException.class, migrator::migrate);

        leave.countDown();
        GoldenErrors.assertMessage("shared-run-timeout", tooLong);
        assertThat(result.get(1, TimeUnit.MINUTES)).isNotNull();
    }
}
