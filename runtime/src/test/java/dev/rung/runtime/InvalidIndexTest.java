package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.StatementException;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Ladder;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestDatabase;
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
        var migrator = migrator(db, Rung.of(2, "fast").outsideTransaction().up(work -> {
            work.execute("create table first (id int)");
            work.execute(sql);
        }));
        migrator.migrate(Target.steps(1));
        InvalidIndex.leave(db, "t_1_id", "t_1");

        for (int run = 1; run <= 2; run++) {
            var failure = assertThrows(MigrationFailedException.class, migrator::migrate);
            assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_INDEX);
            assertThat(failure)
                    .hasMessageContaining(
                            "there is an INVALID index public.t_1_id already, which this migration has not"
                                    + " made: drop index concurrently public.t_1_id");
            assertThat(db.facts().invalidIndexes()).containsExactly("public.t_1_id");
        }
        db.execute("drop index concurrently public.t_1_id");
        assertThat(migrator.migrate().applied()).containsExactly(OUTSIDE);
        assertThat(db.facts().invalidIndexes()).isEmpty();
    }

    @Test
    void one_that_was_there_before_and_has_nothing_to_do_with_it_does_not_matter(TestDatabase db) {
        db.execute("create schema other; create table other.t (id int)");
        InvalidIndex.leave(db, "t_id", "other.t");
        var migrator =
                migrator(db, Rung.of(2, "fast").outsideTransaction().up("create index concurrently on t_1 (id)"));

        assertThat(migrator.migrate().applied()).hasSize(2);
    }

    @Test
    void one_that_the_migration_does_not_want_to_know_of_is_found_at_its_end(TestDatabase db) {
        var migrator = migrator(db, Rung.of(2, "careless").outsideTransaction().up(work -> {
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
        var migrator = migrator(db, Rung.of(2, "fast").outsideTransaction().up(work -> {
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

    private static Migrator migrator(TestDatabase db, Rung second) {
        return Migrator.builder(db.dataSource())
                .catalogs(Ladder.tables(1).with(second))
                .build();
    }
}
