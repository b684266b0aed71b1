package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.testing.DependsOnJdk;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.OnlyConnection;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.runtime.testing.WireProxy;
import dev.rung.runtime.testing.WireProxy.Line;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who connects, or reads, where no answer comes waits for an end that is known, and can be interrupted. */
@ExtendWith(FreshDatabase.class)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@DependsOnJdk
class SilentConnectionTest {

    private enum Call {
        IS_UP_TO_DATE,
        STATUS,
        MIGRATE;

        void on(Migrator migrator) {
            switch (this) {
                case IS_UP_TO_DATE -> migrator.isUpToDate();
                case STATUS -> migrator.status();
                case MIGRATE -> migrator.migrate();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_connection_whose_network_is_silent(Call call, TestDatabase db) throws SQLException {
        try (var proxy = WireProxy.before(db);
                var connection = proxy.through(db.dataSource()).getConnection()) {
            proxy.line(Line.BLACK_HOLE);
            var migrator = Migrator.builder(new OnlyConnection(connection))
                    .catalogs(TestCatalog.tables(1))
                    .answerWait(SilentNetwork.ANSWER_WAIT)
                    .build();

            var silent = assertThrows(MigratorException.class, () -> call.on(migrator));

            assertThat(silent.code()).isIn(ErrorCode.NO_ANSWER, ErrorCode.CONNECTION_LOST);
        }
    }

    private enum Reading {
        IS_UP_TO_DATE,
        STATUS,
        VALIDATE,
        READ_HISTORY,
        PLAN,
        FIRST_LOOK_OF_MIGRATE;

        void with(Migrator migrator) {
            switch (this) {
                case IS_UP_TO_DATE -> migrator.isUpToDate();
                case STATUS -> migrator.status();
                case VALIDATE -> migrator.validate();
                case READ_HISTORY -> migrator.readHistory(row -> {});
                case PLAN -> migrator.plan(Target.latest());
                case FIRST_LOOK_OF_MIGRATE -> migrator.migrate();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_reads_over_a_silent_network_can_be_interrupted(Reading reading, TestDatabase db) throws Exception {
        try (var proxy = WireProxy.before(db);
                var connection = proxy.through(db.dataSource()).getConnection()) {
            proxy.line(Line.BLACK_HOLE);
            var migrator = Migrator.builder(new OnlyConnection(connection))
                    .catalogs(TestCatalog.tables(1))
                    .build();
            try (var run = StoppableRun.of(() -> reading.with(migrator))) {
                Thread.sleep(200);
                assertThat(run.interrupted().thrown().code()).isEqualTo(ErrorCode.WAIT_INTERRUPTED);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_waits_for_a_lock_on_the_history_to_read_it_can_be_interrupted(Reading reading, TestDatabase db)
            throws Exception {
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.tables(1))
                .build();
        migrator.migrate();
        try (var holder = db.dataSource().getConnection();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table rung_history in access exclusive mode");
            try (var run = StoppableRun.of(() -> reading.with(migrator))) {
                Await.until(
                        "it waits",
                        Await.LONG,
                        () -> db.queryLong("select count(*) from pg_locks where not granted"),
                        count -> count == 1);
                assertThat(run.interrupted().thrown().code()).isEqualTo(ErrorCode.WAIT_INTERRUPTED);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @Scenario(id = "B14")
    void a_server_that_does_not_answer_who_connects(Call call, TestDatabase db) {
        try (var proxy = WireProxy.before(db)) {
            proxy.line(Line.BLACK_HOLE);
            var migrator =
                    SilentNetwork.through(proxy, db, TestCatalog.tables(1)).build();

            var silent = assertThrows(MigratorException.class, () -> call.on(migrator));

            assertThat(silent.code()).isEqualTo(ErrorCode.UNREACHABLE);
            assertThat(silent).hasMessageContaining("did not answer for 2000 ms");
        }
    }

    @Test
    void who_connects_to_a_silent_server_can_be_interrupted(TestDatabase db) throws Exception {
        try (var proxy = WireProxy.before(db)) {
            proxy.line(Line.BLACK_HOLE);
            var migrator = Migrator.builder(proxy.through(db.dataSource()))
                    .catalogs(TestCatalog.tables(1))
                    .build();
            try (var run = StoppableRun.of(migrator::migrate)) {
                Thread.sleep(300);
                assertThat(run.interrupted().thrown().code()).isEqualTo(ErrorCode.UNREACHABLE);
            }
        }
    }
}
