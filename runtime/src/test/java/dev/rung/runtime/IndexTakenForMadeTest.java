package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A step that takes an invalid index for the one that it was to create is refused, whatever runs its SQL. */
@ExtendWith(FreshDatabase.class)
class IndexTakenForMadeTest {

    private static final String MAKE =
            "create function make() returns int language sql as $$ create index if not exists t_1_id on t_1 (id); select 1 $$; ";

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
    void one_that_a_migration_in_a_transaction_counts_as_created_is_refused(String sql, TestDatabase db) {
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
    void one_that_code_counts_as_created_is_refused_whatever_runs_it(String sql, TestDatabase db) {
        for (var path : List.of(Path.CODE, Path.DERIVED)) {
            refused(path, MAKE + sql, db);
        }
    }

    @Test
    void one_that_is_renamed_after_it_counted_as_created_is_refused(TestDatabase db) {
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
    void one_that_jdbc_counts_as_created_is_refused(TestDatabase db) {
        var migrator = InvalidIndex.migrator(db, Rung.of(2, "jdbc").up(work -> {
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "do $$ begin execute format('create index if not exists %I on %I (id)', 't_1' || '_id', 't' || '_1'); end $$",
                "select make()",
                "create table made as select make()"
            })
    void one_that_code_outside_a_transaction_has_counted_as_created_is_found(String sql, TestDatabase db) {
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
    void one_that_a_migration_outside_a_transaction_counts_as_created_is_refused(String sql, TestDatabase db) {
        refused(Path.STATEMENTWISE, sql, db);
    }

    @Test
    void one_that_a_derived_creation_counts_as_created_is_refused(TestDatabase db) {
        db.execute("create table t_1 (id int)");
        InvalidIndex.leave(db, "t_1_id", "t_1");
        var derived = Rung.of(1, "fast")
                .change(schema -> schema.createIndexIfMissing("t_1_id").on("t_1", "id"));
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.of(derived))
                .firstRun(FirstRun.BESIDE_OTHERS)
                .build();

        assertThat(assertThrows(MigrationFailedException.class, migrator::migrate)
                        .code())
                .isEqualTo(ErrorCode.INVALID_INDEX);
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
}
