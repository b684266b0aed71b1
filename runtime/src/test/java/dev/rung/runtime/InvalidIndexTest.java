package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.StatementException;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Ladder;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestDatabase;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
                    .hasMessageContaining("there is an INVALID index public.t_1_id already, which this attempt did not"
                            + " create: drop index concurrently public.t_1_id");
            assertThat(db.facts().invalidIndexes()).containsExactly("public.t_1_id");
        }
        db.execute("drop index concurrently public.t_1_id");
        assertThat(migrator.migrate().applied()).containsExactly(OUTSIDE);
        assertThat(db.facts().invalidIndexes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index if not exists t_1_id on t_1 (id)",
                "create table more (); create unique index if not exists \"t_1_id\" on public.T_1 using btree (id); select 1",
                "do $$ begin create index if not exists t_1_id on t_1 (id); end $$",
                "do $$ begin execute format('create index if not exists %I on %I (id)', 't_1' || '_id', 't' || '_1'); end $$",
                "do $$ begin if to_regclass('t_1_id') is null then create index t_1_id on t_1 (id); end if; end $$",
                "do $$ begin if not exists (select from pg_indexes where indexname = 't_1_id')"
                        + " then create index T_1_id on T_1 (id); end if; end $$",
                "create procedure make() language sql as $$ create index if not exists t_1_id on t_1 (id) $$; call make()",
                "create function make() returns void language sql as"
                        + " $$ create index if not exists t_1_id on t_1 (id) $$; select make()",
                "set local search_path = pg_catalog, public; create index if not exists t_1_id on t_1 (id); reset search_path"
            })
    void one_that_a_migration_in_a_transaction_takes_for_made_is_refused(String sql, TestDatabase db) {
        for (var path : List.of(Path.CODE, Path.DERIVED, Path.OBSERVED)) {
            refused(path, sql, db);
        }
    }

    /** Whatever runs the code, it locks the table. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "prepare p as select make(); execute p; deallocate p",
                "explain analyze select make()",
                "create table made as select make()",
                "create table made (id int); insert into made select make()",
                "create table made (id int default make()); insert into made default values",
                "create table made (id int check (make() = 1)); insert into made values (1)",
                "declare c cursor for select make(); fetch all from c",
                "copy (select make()) to '/dev/null'",
                "create table made (id int); create function fire() returns trigger language plpgsql as"
                        + " $$ begin perform make(); return new; end $$; create trigger t before insert on made"
                        + " for each row execute function fire(); insert into made values (1)",
                "create index other on t_1 (id); do $$ begin perform make(); end $$",
                "do $$ begin create index other on t_1 (id); perform make(); end $$"
            })
    void one_that_code_takes_for_made_is_refused_whatever_runs_it(String sql, TestDatabase db) {
        for (var path : List.of(Path.CODE, Path.DERIVED)) {
            refused(path, MAKE + sql, db);
        }
    }

    private static final String MAKE =
            "create function make() returns int language sql as $$ create index if not exists t_1_id on t_1 (id); select 1 $$; ";

    @Test
    void one_that_is_renamed_after_it_was_taken_for_made_is_refused(TestDatabase db) {
        for (var path : List.of(Path.CODE, Path.DERIVED)) {
            db.execute("drop schema public cascade; create schema public; create table t_1 (id int)");
            InvalidIndex.leave(db, "t_1_id", "t_1");
            var migrator = path.migrator(
                    "create index if not exists t_1_id on t_1 (id); alter index t_1_id rename to named;"
                            + " alter table t_1 rename to t_2",
                    db);

            assertThat(assertThrows(MigrationFailedException.class, () -> path.run(migrator)))
                    .hasMessageContaining("there is an INVALID index public.named already");
        }
    }

    @Test
    void one_that_jdbc_takes_for_made_is_refused(TestDatabase db) {
        var migrator = migrator(db, Rung.of(2, "jdbc").up(work -> {
            work.execute(MAKE + "create index other on t_1 (id)");
            try (var statement = work.connection().prepareStatement("select make()")) {
                statement.execute();
            }
        }));
        migrator.migrate(Target.steps(1));
        InvalidIndex.leave(db, "t_1_id", "t_1");

        assertThat(assertThrows(MigrationFailedException.class, migrator::migrate)
                        .code())
                .isEqualTo(ErrorCode.INVALID_INDEX);
    }

    @Test
    void one_that_comes_after_the_transaction_began_is_not_taken(TestDatabase db) {
        var migrator = migrator(db, Rung.of(2, "late").up(work -> {
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
    void those_of_others_do_not_stop_a_migration_outside_a_transaction(TestDatabase db) throws Exception {
        db.execute("create schema app2; create table app2.t_1 (id int); create table old (id int);"
                + " create index old_id on old (id)");
        try (var reader = db.dataSource().getConnection();
                var statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            var dropping = new CompletableFuture<Void>();
            var migrator = migrator(db, Rung.of(2, "busy").outsideTransaction().up(work -> {
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
    void one_of_others_does_not_stop_a_migration_that_goes_on(TestDatabase db) {
        db.execute("create schema app2; create table app2.t_1 (id int)");
        InvalidIndex.leave(db, "t_1_n", "app2.t_1");
        var migrator = migrator(
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

    @Test
    void one_that_is_left_where_many_are_built_anew_is_found(TestDatabase db) {
        var migrator = migrator(db, Rung.of(2, "many").outsideTransaction().up(work -> {
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "do $$ begin execute format('create index if not exists %I on %I (id)', 't_1' || '_id', 't' || '_1'); end $$",
                "select make()",
                "create table made as select make()"
            })
    void one_that_code_outside_a_transaction_has_taken_for_made_is_found(String sql, TestDatabase db) {
        db.execute("create table t_1 (id int); " + MAKE);
        InvalidIndex.leave(db, "t_1_id", "t_1");
        var migrator = Path.STATEMENTWISE.migrator(sql + "; create table after (id int)", db);

        var failure = assertThrows(MigrationFailedException.class, migrator::migrate);

        assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_INDEX);
        assertThat(failure)
                .hasMessageContaining("there is an INVALID index public.t_1_id, which the statement found and did not"
                        + " create: reindex index concurrently public.t_1_id");
        assertThat(db.queryStrings("select to_regclass('after')")).containsExactly("null");
        db.execute("reindex index concurrently public.t_1_id");
        if (sql.startsWith("create")) {
            assertThat(migrator.migrate().applied()).containsExactly(new Version(1));
        } else {
            assertThat(failure).hasMessageContaining("resolve(new Version(1)");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index if not exists t_1_id on t_1 (id)",
                "do $$ begin create index if not exists t_1_id on t_1 (id); end $$",
                "do $$ begin if to_regclass('t_1_id') is null then create index t_1_id on t_1 (id); end if; end $$"
            })
    void one_that_a_migration_outside_a_transaction_takes_for_made_is_refused(String sql, TestDatabase db) {
        refused(Path.STATEMENTWISE, sql, db);
    }

    private static void refused(Path path, String sql, TestDatabase db) {
        db.execute("drop schema public cascade; create schema public; create table t_1 (id int)");
        InvalidIndex.leave(db, "t_1_id", "t_1");
        var migrator = path.migrator(sql, db);

        var failure = assertThrows(MigrationFailedException.class, () -> path.run(migrator));

        assertThat(failure.code()).as("%s", path).isEqualTo(ErrorCode.INVALID_INDEX);
        assertThat(failure)
                .hasMessageContaining(
                        "there is an INVALID index public.t_1_id already, which this attempt did not create:"
                                + " drop index concurrently public.t_1_id");
        db.execute("drop index concurrently public.t_1_id");
        path.run(migrator);
        assertThat(db.queryStrings("select to_regclass('public.t_1_id')")).containsExactly("t_1_id");
        assertThat(db.facts().invalidIndexes()).isEmpty();
    }

    @Test
    void one_that_a_derived_creation_takes_for_made_is_refused(TestDatabase db) {
        db.execute("create table t_1 (id int)");
        InvalidIndex.leave(db, "t_1_id", "t_1");
        var derived = Rung.of(1, "fast")
                .change(schema -> schema.createIndexIfMissing("t_1_id").on("t_1", "id"));
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(Ladder.of(derived))
                .firstRun(FirstRun.BESIDE_OTHERS)
                .build();

        assertThat(assertThrows(MigrationFailedException.class, migrator::migrate)
                        .code())
                .isEqualTo(ErrorCode.INVALID_INDEX);
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
                .firstRun(FirstRun.BESIDE_OTHERS)
                .build();
    }
}
