package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.runtime.testing.WireProxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text is split and sent in one way, whichever class runs it. */
@ExtendWith(FreshDatabase.class)
class OnePathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create function f1() returns int language sql begin atomic select 1; end; create table t (id bigint)",
                "create table t4 (\"end\" int); create function f4() returns setof int language sql"
                        + " begin atomic select t4.end from t4; select 1 as end; end",
                "create function f(a int) returns int language sql begin atomic select case a when 1 then 2 end; end;"
                        + " create table t (id int); create procedure p() language sql begin atomic select 1; end",
                "create function f() returns int language sql begin atomic; select 1; end; create table t (id int)",
                "create function f() returns int language sql begin ATOMIC;; select 1;; end; create table t (id int)",
                "create function f(a int) returns int language sql begin atomic select case a when 1 then 2 end; select 2;"
                        + " end; create table t (id int)",
                "create function same(text, text) returns bool immutable language sql as 'select $1 = $2';"
                        + " do $$ begin execute 'create operator ' || repeat('?', 2)"
                        + " || ' (leftarg = text, rightarg = text, function = same)'; execute 'create operator '"
                        + " || repeat('?', 3) || ' (leftarg = text, rightarg = text, function = same)'; end $$;"
                        + " create table t (a text check (a ?? '??' or a ??? 'x'))",
                "\uFEFFcreate table t (id int)",
                "create table t (a text default E'a\\';'\n 'b\\';', b int); create table u ()",
                "create table t (a text default '{d 2001}' check (a::text <> '{fn now()}'));;",
                "create table t (a jsonb check (a ? 'x' or a ?| '{y;}' or a ?& '{z}'));; -- ;"
            })
    void a_text_has_the_same_result_on_every_path(String text, TestDatabase db) {
        var expected = PathResult.of(Path.STATEMENTWISE, text, db);
        assertThat(expected.verdict()).isEqualTo("done");
        for (var path : Path.values()) {
            assertThat(PathResult.of(path, text, db)).as("%s", path).isEqualTo(expected);
        }
    }

    @Test
    void random_texts_have_the_same_result_on_every_path(TestDatabase db) {
        for (int seed = 0; seed < 15; seed++) {
            var text = RandomMigration.of(seed).text();

            var expected = PathResult.of(Path.CODE, text, db);
            for (var path : List.of(Path.DERIVED, Path.OBSERVED, Path.STATEMENTWISE)) {
                assertThat(PathResult.of(path, text, db))
                        .as("seed %d, %s: %s", seed, path, text)
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Path.class)
    void all_rows_of_a_query_are_computed(Path path, TestDatabase db) {
        var result = PathResult.of(path, "create table t (); select note(n) from generate_series(1, 50) n", db);

        assertThat(result.log()).hasSize(50);
    }

    @ParameterizedTest
    @EnumSource(Path.class)
    void the_statement_that_failed_is_named(Path path, TestDatabase db) {
        db.execute(RandomMigration.SETUP);
        var migrator = path.migrator("create table t (id int); select 1;\nalter table missing add a int; select 2", db);

        var failure = assertThrows(MigrationFailedException.class, () -> path.run(migrator));

        assertThat(failure).hasMessageContaining("in statement 3 of 4 (alter ...)");
    }

    @ParameterizedTest
    @EnumSource(Path.class)
    void copy_through_the_client_is_refused_before_anything_is_sent(Path path, TestDatabase db) {
        var result = PathResult.of(path, "create table t (id int); copy t (id) from stdin;\n1\n\\.\n", db);

        assertThat(result).isEqualTo(new PathResult("0A000", List.of(), List.of()));
    }

    @Test
    void a_single_statement_with_arguments_is_sent_as_it_was_read(TestDatabase db) {
        Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.of(Rung.of(1, "arguments").up(work -> {
                    work.execute("\uFEFFcreate table t (a text, b int)");
                    work.update("\uFEFF-- ;\ninsert into t values (E'a\\';'\n '?b\\';', ?);", 7);
                    try (var statement = work.connection().createStatement();
                            var insert =
                                    work.connection().prepareStatement("\uFEFFinsert into t values ('\uFEFF', 1)")) {
                        statement.execute("\uFEFFselect 1");
                        statement.addBatch("\uFEFFdelete from t where b = 1");
                        insert.executeUpdate();
                        statement.executeBatch();
                    }
                    assertThat(work.query("select '{\"x\": 1}'::jsonb ?? ?", row -> row.getBoolean(1), "x"))
                            .containsExactly(true);
                    assertThat(work.query("\uFEFFselect a from t where b = ?;", row -> row.getString(1), 7))
                            .containsExactly("a';?b';");
                })))
                .build()
                .migrate();
    }

    @Test
    void a_text_of_several_statements_is_one_round_trip_and_each_query_one_more(TestDatabase db) {
        assertThat(trips(
                                "create table a (); create table b (); create function f() returns int language sql"
                                        + " begin atomic select 1; end; create table c ()",
                                db)
                        - trips("create table d ()", db))
                .isZero();
        assertThat(trips("create table e (); create table f (); select 1; create table g (); create table h ()", db)
                        - trips("create table i ()", db))
                .isEqualTo(2);
    }

    private static long trips(String text, TestDatabase db) {
        db.execute("drop table if exists rung_history");
        try (var proxy = WireProxy.before(db)) {
            Migrator.builder(proxy.through(db.dataSource()))
                    .catalogs(TestCatalog.of(Rung.of(1, "text").up(text)))
                    .firstRun(FirstRun.BESIDE_OTHERS)
                    .build()
                    .migrate(Target.latest());
            return proxy.counts().trips();
        }
    }
}
