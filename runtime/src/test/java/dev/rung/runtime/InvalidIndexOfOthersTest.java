package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An invalid index that a step repairs, or has nothing to do with, does not stop it. */
@ExtendWith(FreshDatabase.class)
class InvalidIndexOfOthersTest {

    private static final Version OUTSIDE = new Version(2);

    @Test
    void those_of_others_do_not_stop_a_migration_outside_a_transaction(TestDatabase db) throws Exception {
        db.execute("create schema app2; create table app2.t_1 (id int); create table old (id int);"
                + " create index old_id on old (id)");
        try (var reader = db.dataSource().getConnection();
                var statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            var dropping = new CompletableFuture<Void>();
            var migrator = InvalidIndex.migrator(
                    db, Rung.of(2, "busy").outsideTransaction().up(work -> {
                        work.execute("create index concurrently on t_1 (id)");
                        InvalidIndex.leave(db, "t_1_n", "app2.t_1");
                        work.execute("create index concurrently old_n on old ((id + 1))");
                        statement.execute("select from old");
                        dropping.completeAsync(() -> {
                            db.execute("drop index concurrently old_id");
                            return null;
                        });
                        while (db.queryLong("select count(*) from pg_index where not indisvalid") < 2) {
                            Thread.sleep(10);
                        }
                    }));

            assertThat(migrator.migrate().applied()).contains(OUTSIDE);
            reader.rollback();
            dropping.get();
        }
    }

    @Test
    void one_of_others_does_not_stop_a_migration_that_resumes(TestDatabase db) {
        db.execute("create schema app2; create table app2.t_1 (id int)");
        InvalidIndex.leave(db, "t_1_n", "app2.t_1");
        var migrator = InvalidIndex.migrator(
                db,
                Rung.of(2, "goes on")
                        .outsideTransaction()
                        .up("create index concurrently on t_1 (id); create table after (a missing)"));
        assertThat(assertThrows(MigrationFailedException.class, migrator::migrate))
                .hasMessageNotContaining("INVALID");
        db.execute("create domain missing as int");

        assertThat(migrator.migrate().applied()).containsExactly(OUTSIDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reindex schema concurrently public",
                "reindex (verbose, concurrently) schema public",
                "reindex database concurrently %s",
                "reindex (concurrently) database %s",
                "reindex system concurrently %s"
            })
    void none_is_found_where_many_are_built_anew(String sql, TestDatabase db) {
        db.execute("create table t_0 (id int primary key)");
        var many = sql.formatted('"' + db.name() + '"');

        if (sql.contains("system")) {
            assertThat(assertThrows(
                            MigrationFailedException.class,
                            () -> Path.STATEMENTWISE.migrator(many, db).migrate()))
                    .hasMessageContaining("cannot reindex system catalogs concurrently");
        } else {
            Path.STATEMENTWISE.migrator(many, db).migrate();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop index t_1_id",
                "reindex index t_1_id",
                "drop index t_1_id; create index if not exists t_1_id on t_1 (id)",
                "create index if not exists t_1_id on t_1 (id); reindex table t_1",
                "create index if not exists another on t_1 (id)",
                "create index if not exists t_1_id on t_2 (id)",
                "create index another on t_1 (id); alter table t_1 add b int; select count(*) from t_1",
                "do $$ begin alter table t_1 add b int; end $$; select * from t_1",
                "create index another on t_1 (id); alter table t_1 rename to t_3; select 1; alter table t_3 rename to t_1",
                "set local search_path = other; create index x on t_2 (id); set local search_path = public; select 1",
                "do $$ begin create index if not exists t_1_id on other.t_1 (id); end $$",
                "do $$ begin create index if not exists t_2_id on t_2 (id); alter table t_2 rename to t_3; end $$;"
                        + " alter table t_3 rename to t_2",
                "create index if not exists valid on t_1 (id); select 1",
                "do $$ begin create index if not exists valid on t_1 (id); end $$",
                "reindex index valid; select 1",
                "do $$ begin begin create index another on t_1 (id); exception when others then null; end; end $$",
                "create index parent_id on only parent (id); create index if not exists parent_id on parent (id);"
                        + " do $$ begin create index if not exists parent_id on only parent (id); end $$"
            })
    void one_that_is_repaired_or_not_claimed_does_not_matter(String sql, TestDatabase db) {
        db.execute("create table t_1 (id int); create schema other; create table other.t_2 (id int);"
                + " create table t_2 (id int); create table parent (id int) partition by list (id)");
        InvalidIndex.leave(db, "t_1_id", "t_1");
        db.execute("create index valid on t_1 (id); create table other.t_1 (id int)");
        InvalidIndex.leave(db, "t_2_id", "other.t_2");

        for (var path : List.of(Path.CODE, Path.STATEMENTWISE)) {
            db.execute("drop table if exists rung_history; drop index if exists another, parent_id, other.t_1_id,"
                    + " t_2_id, other.x");
            if (path == Path.CODE || !(sql.contains("set local") || sql.contains("t_1_id on t_2"))) {
                path.run(path.migrator(sql.replace("drop index t_1_id", "drop index if exists t_1_id"), db));
                db.execute("alter table t_1 drop column if exists b");
            }
        }
    }

    @Test
    void one_that_was_there_before_and_has_nothing_to_do_with_it_does_not_matter(TestDatabase db) {
        db.execute("create schema other; create table other.t (id int)");
        InvalidIndex.leave(db, "t_id", "other.t");
        var migrator = InvalidIndex.migrator(
                db, Rung.of(2, "fast").outsideTransaction().up("create index concurrently on t_1 (id)"));

        assertThat(migrator.migrate().applied()).hasSize(2);
    }
}
