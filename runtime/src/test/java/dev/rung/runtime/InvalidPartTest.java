package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No step is recorded as done over an index of a partitioned table that lacks a part, or of which a part is INVALID. */
@ExtendWith(FreshDatabase.class)
class InvalidPartTest {

    private static final String PARTS =
            "drop schema public cascade; create schema public; create table p (id int, b int) partition by list (id);"
                    + " create table p_1 partition of p for values in (1)";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index if not exists p_id on p (id)",
                "do $$ begin create index if not exists p_id on p (id); end $$"
            })
    void one_of_a_partitioned_table_that_lacks_a_part_does_not_count_as_created(String sql, TestDatabase db) {
        db.execute("create table p (id int) partition by list (id); create table p_1 partition of p for values in (1);"
                + " create index p_id on only p (id)");
        for (var path : List.of(Path.CODE, Path.DERIVED, Path.STATEMENTWISE)) {
            db.execute("drop table if exists rung_history");
            assertThat(assertThrows(MigrationFailedException.class, () -> path.run(path.migrator(sql, db))))
                    .hasMessageContaining("there is an INVALID index public.p_id")
                    .hasMessageNotContaining("concurrently public.p_id");
        }
    }

    @Test
    void one_that_is_meant_to_lack_its_parts_is_as_it_should_be(TestDatabase db) {
        db.execute("create table p (id int) partition by list (id); create table p_1 partition of p for values in (1);"
                + " create index p_id on only p (id)");
        for (var path : List.of(Path.CODE, Path.DERIVED, Path.STATEMENTWISE)) {
            db.execute("drop table if exists rung_history");
            path.run(path.migrator("create index if not exists p_id on only p (id)", db));
        }
    }

    @Test
    void one_that_becomes_a_part_of_a_new_index_is_not_taken(TestDatabase db) {
        db.execute("create table p (id int) partition by list (id); create table t_1 partition of p for values in (1)");
        InvalidIndex.leave(db, "t_1_id", "t_1");
        var migrator = Path.CODE.migrator("create unique index p_id on p (id)", db);

        assertThat(assertThrows(MigrationFailedException.class, migrator::migrate))
                .hasMessageContaining("there is an INVALID index public.t_1_id already");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create unique index p_x on p (id); create index p_b on p (b)",
                "create index p_b on p (b); do $$ begin create unique index on p (id); end $$",
                "create index p_b on p_1 (b); create unique index p_x on only p (id); alter index p_x attach partition p_1_x"
            })
    void one_that_becomes_a_part_beside_another_new_index_is_not_taken(String sql, TestDatabase db) {
        for (var path : List.of(Path.CODE, Path.DERIVED)) {
            db.execute(PARTS);
            InvalidIndex.leave(db, "p_1_x", "p_1");

            refusedForItsPart(path.migrator(sql, db), db);
        }
    }

    @Test
    void one_that_becomes_a_part_of_a_derived_index_is_not_taken(TestDatabase db) {
        db.execute(PARTS);
        InvalidIndex.leave(db, "p_1_x", "p_1");

        refusedForItsPart(
                migrator(db, Rung.of(1, "parts").change(schema -> {
                    schema.createIndex("p_b").on("p", "b");
                    schema.createIndex("p_x").on("p", "id").unique();
                })),
                db);
    }

    @Test
    void one_that_becomes_a_part_in_an_own_transaction_is_not_taken(TestDatabase db) {
        db.execute(PARTS);
        InvalidIndex.leave(db, "p_1_x", "p_1");

        refusedForItsPart(
                migrator(db, Rung.of(1, "parts").outsideTransaction().up(work -> {
                    work.connection().setAutoCommit(false);
                    work.execute("create unique index p_x on p (id)");
                })),
                db);
    }

    private static Migrator migrator(TestDatabase db, Rung rung) {
        return Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.of(rung))
                .firstRun(FirstRun.BESIDE_OTHERS)
                .build();
    }

    private static void refusedForItsPart(Migrator migrator, TestDatabase db) {
        assertThat(assertThrows(MigrationFailedException.class, migrator::migrate))
                .hasMessageContaining(
                        "there is an INVALID index public.p_1_x already, which this attempt did not create:"
                                + " drop index concurrently public.p_1_x");
        assertThat(db.queryStrings("select indexrelid::regclass from pg_index where not indisvalid"))
                .containsExactly("p_1_x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"create unique index p_x on p (id)", "do $$ begin create unique index p_x on p (id); end $$"})
    void one_that_lacks_a_valid_part_outside_a_transaction_is_not_taken(String sql, TestDatabase db) {
        db.execute(PARTS);
        InvalidIndex.leave(db, "p_1_x", "p_1");
        var migrator = Path.STATEMENTWISE.migrator(sql, db);

        assertThat(assertThrows(MigrationFailedException.class, migrator::migrate))
                .hasMessageContaining("index public.p_x is INVALID, as a part of it is: drop index public.p_x");

        if (sql.startsWith("create")) {
            db.execute("drop index public.p_x");
            migrator.migrate();
            assertThat(db.queryLong("select count(*) from pg_index where indrelid in ('p'::regclass, 'p_1'::regclass)"
                            + " and indisvalid"))
                    .isEqualTo(2);
        }
    }
}
