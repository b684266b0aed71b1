package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.StatementException;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestDatabase;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No step is recorded as done over an index that the server does not use. */
@ExtendWith(FreshDatabase.class)
class InvalidIndexTest {

    private static final Version OUTSIDE = new Version(2);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index concurrently t_1_id on t_1 (id)",
                "create index concurrently if not exists t_1_id on t_1 (id)",
                "create unique index concurrently if not exists \"t_1_id\" on only public.T_1 (id)"
            })
    void one_that_was_there_before_is_not_taken_and_not_dropped(String sql, TestDatabase db) {
        var migrator = InvalidIndex.migrator(
                db, Rung.of(2, "fast").outsideTransaction().up(work -> {
                    work.execute("create table first (id int)");
                    work.execute(sql);
                }));
        migrator.migrate(Target.steps(1));
        InvalidIndex.leave(db, "t_1_id", "t_1");

        for (int run = 1; run <= 2; run++) {
            var failure = assertThrows(MigrationFailedException.class, migrator::migrate);
            assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_INDEX);
            assertThat(failure)
                    .hasMessageContaining("there is an INVALID index public.t_1_id already, which this attempt did not"
                            + " create: drop index concurrently public.t_1_id");
            assertThat(db.facts().invalidIndexes()).containsExactly("public.t_1_id");
        }
        db.execute("drop index concurrently public.t_1_id");
        assertThat(migrator.migrate().applied()).containsExactly(OUTSIDE);
        assertThat(db.facts().invalidIndexes()).isEmpty();
    }

    @Test
    void one_that_comes_after_the_transaction_began_is_not_taken(TestDatabase db) {
        var migrator = InvalidIndex.migrator(db, Rung.of(2, "late").up(work -> {
            work.execute("create table first ()");
            InvalidIndex.leave(db, "t_1_id", "t_1");
            work.execute(
                    "do $$ begin begin create index other on t_1 (id); exception when others then null; end; end $$;"
                            + " create unique index if not exists t_1_id on t_1 (id)");
        }));

        assertThat(assertThrows(MigrationFailedException.class, migrator::migrate))
                .hasMessageContaining("there is an INVALID index public.t_1_id already");
    }

    @Test
    void one_that_is_left_where_many_are_built_anew_is_found(TestDatabase db) {
        var migrator = InvalidIndex.migrator(
                db, Rung.of(2, "many").outsideTransaction().up(work -> {
                    work.execute("reindex schema concurrently public");
                    InvalidIndex.leave(db, "t_1_id_ccnew", "t_1");
                }));

        assertThat(assertThrows(MigrationFailedException.class, migrator::migrate))
                .hasMessageContaining("index public.t_1_id_ccnew is INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"o'brien", "t “x” i", " q\"uo.te "})
    void one_whose_name_has_quotes_is_found(String name, TestDatabase db) {
        db.execute("create table t_1 (id int)");
        InvalidIndex.leave(db, '"' + name.replace("\"", "\"\"") + '"', "t_1");
        db.execute("create function make() returns int language plpgsql as $$ begin"
                + " execute format('create index if not exists %%I on t_1 (id)', '%s'); return 1; end $$"
                        .formatted(name.replace("'", "''")));

        for (var path : List.of(Path.CODE, Path.STATEMENTWISE)) {
            db.execute("drop table if exists rung_history, made");
            assertThat(assertThrows(
                                    MigrationFailedException.class,
                                    () -> path.migrator(
                                                    (path == Path.CODE ? "create index other on t_1 (id); " : "")
                                                            + "create table made as select make()",
                                                    db)
                                            .migrate())
                            .code())
                    .isEqualTo(ErrorCode.INVALID_INDEX);
        }
    }

    @Test
    void one_that_the_migration_does_not_want_to_know_of_is_found_at_its_end(TestDatabase db) {
        var migrator = InvalidIndex.migrator(
                db, Rung.of(2, "careless").outsideTransaction().up(work -> {
                    work.execute("insert into t_1 values (1), (1)");
                    try {
                        work.execute("create unique index concurrently t_1_id on t_1 (id)");
                    } catch (StatementException e) {
                        assertThat(e).hasMessageContaining("t_1_id");
                    }
                }));

        for (int run = 1; run <= 2; run++) {
            var failure = assertThrows(MigrationFailedException.class, migrator::migrate);
            assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_INDEX);
            assertThat(failure)
                    .hasMessageContaining("index public.t_1_id is INVALID: drop index concurrently public.t_1_id");
        }
        db.execute("drop index concurrently t_1_id");
        db.execute("delete from t_1");
        assertThat(migrator.migrate().applied()).containsExactly(OUTSIDE);
        assertThat(db.queryLong("select count(*) from t_1")).isZero();
    }

    @Test
    void one_that_came_in_between_stops_the_migration_at_once(TestDatabase db) throws Exception {
        var migrator = InvalidIndex.migrator(
                db, Rung.of(2, "fast").outsideTransaction().up(work -> {
                    work.execute("create index concurrently if not exists t_1_id on t_1 (id)");
                    work.execute("create table second (id int)");
                }));
        migrator.migrate(Target.steps(1));
        var thread = Executors.newSingleThreadExecutor();
        try (var other = db.dataSource().getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table t_1 in share update exclusive mode");
            var run = thread.submit(() -> migrator.migrate());
            while (db.queryLong("select count(*) from pg_locks where not granted and relation = 't_1'::regclass")
                    == 0) {
                assertThat(run.isDone()).isFalse();
                Thread.sleep(10);
            }
            statement.execute("create index t_1_id on t_1 (id)");
            statement.execute("update pg_index set indisvalid = false where indexrelid = 't_1_id'::regclass");
            other.commit();

            assertThat(assertThrows(ExecutionException.class, run::get))
                    .hasMessageContaining("[RUNG-407]")
                    .hasMessageContaining("index public.t_1_id is INVALID");
        } finally {
            thread.shutdownNow();
        }
        assertThat(db.queryStrings("select to_regclass('second')")).containsExactly("null");
    }
}
