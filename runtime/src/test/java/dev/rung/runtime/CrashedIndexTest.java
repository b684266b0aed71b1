package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After a crash while an index was created or dropped, the catalog shows whether it was done. */
@ExtendWith(FreshDatabase.class)
class CrashedIndexTest {

    private static final String INDEXES = """
            select relname, relfilenode from pg_class join pg_index on indexrelid = pg_class.oid
            where relname like 't_1%' and indisvalid order by 1""";

    @Test
    void an_index_that_is_there_is_not_built_again(TestDatabase db) {
        var migrator = CrashedMigration.in("create index concurrently t_1_id on t_1 (id)", db);
        var built = db.queryStrings(INDEXES);

        assertThat(migrator.migrate().applied()).containsExactly(new Version(2));

        assertThat(db.queryStrings(INDEXES)).isEqualTo(built).hasSize(1);
        assertThat(db.queryStrings("select outcome, statement from rung_history where version = 2 order by seq"))
                .containsExactly("FAILED|1", "DONE|0");
    }

    @Test
    void an_index_that_is_there_gives_no_answer_twice(TestDatabase db) {
        var migrator = CrashedMigration.of(db, work -> work.update("create index concurrently t_1_id on t_1 (id)"));

        assertThat(assertThrows(MigrationFailedException.class, migrator::migrate))
                .hasMessageContaining(
                        "statement 1 is done, but the migration wants its answer: create index concurrently");
    }

    @Test
    void an_index_that_is_not_there_is_built(TestDatabase db) {
        var migrator = CrashedMigration.in("create index concurrently t_1_id on t_1 (id)", db);
        db.execute("drop index t_1_id");

        migrator.migrate();

        assertThat(db.queryStrings(INDEXES)).hasSize(1);
    }

    @Test
    void an_index_that_is_invalid_is_built_anew(TestDatabase db) {
        var migrator = CrashedMigration.in("create unique index concurrently t_1_id on t_1 (id)", db);
        db.execute("drop index t_1_id");
        InvalidIndex.leave(db, "t_1_id", "t_1");

        migrator.migrate();

        assertThat(db.queryStrings(INDEXES)).hasSize(1);
        assertThat(db.facts().invalidIndexes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create unique index concurrently on_t_1 on t_1 (id)",
                "create /* on */ index concurrently if not exists \"on\" on only public.T_1 -- all\n using hash (id)",
                "create index concurrently \"Many N\" on \"public\" . t_1 using btree ((t_1.id % 7) desc nulls last, id)"
                        + " with (fillfactor = 70) where t_1.id > 0 and 'on t_1' <> E'on\\''",
                "create index concurrently \"a USING b ON c.d\" on t_1 (id) where 'x' <> ' USING '",
                "create index concurrently of_text on t_1 (cast(id as text) collate \"C\" text_pattern_ops)"
            })
    void an_index_that_is_as_the_statement_says_is_not_built_again(String sql, TestDatabase db) {
        var migrator = CrashedMigration.in(sql, db);
        var built = db.queryStrings("select indexrelid from pg_index where indrelid = 't_1'::regclass order by 1");

        assertThat(migrator.migrate().applied()).containsExactly(new Version(2));

        assertThat(db.queryStrings("select indexrelid from pg_index where indrelid = 't_1'::regclass order by 1"))
                .isEqualTo(built);
        assertThat(db.queryLong("select count(*) from pg_class where relname = 't_1'"))
                .as("nothing is left of the trial")
                .isEqualTo(1);
    }

    @Test
    void an_index_of_a_table_of_another_role_is_tried_as_that_role(TestDatabase db) {
        var owner = db.createRole("owner", "own");
        db.execute(
                "create schema app authorization %1$s; create sequence ran; grant usage on sequence ran to public; set role %1$s;"
                                .formatted(owner.quoted())
                        + " create table app.t_0 (id int); create function app.f(int) returns int immutable language plpgsql as"
                        + " $$ begin perform set_config('role', 'none', false); return nextval('public.ran');"
                        + " exception when others then if current_user <> session_user then return 1; end if;"
                        + " perform nextval('public.ran'); return 1; end $$");
        var migrator = CrashedMigration.in("create index concurrently t_0_n on app.t_0 ((id + app.f(1)))", db);

        assertThat(migrator.migrate().applied()).containsExactly(new Version(2));

        assertThat(db.queryStrings("select is_called from ran")).containsExactly("f");
        assertThat(db.queryStrings("select indexrelid::regclass from pg_index where indrelid = 'app.t_0'::regclass"))
                .containsExactly("app.t_0_n");
    }

    @Test
    void an_index_that_is_gone_is_not_dropped_again(TestDatabase db) {
        db.execute("create schema app; create table app.t_0 (id int); create index t_0_id on app.t_0 (id)");
        var migrator = CrashedMigration.in("drop index concurrently app.t_0_id", db);

        assertThat(migrator.migrate().applied()).containsExactly(new Version(2));
    }

    @Test
    void an_index_that_is_still_there_is_dropped(TestDatabase db) {
        db.execute("create schema app; create table app.t_0 (id int); create index t_0_id on app.t_0 (id)");
        var migrator = CrashedMigration.in("drop index concurrently app.t_0_id", db);
        InvalidIndex.leave(db, "t_0_id", "app.t_0");
        db.execute("update rung_history set found = 'app.t_0_id'::regclass::oid::text where version = 2");

        migrator.migrate();

        assertThat(db.queryStrings("select to_regclass('app.t_0_id')")).containsExactly("null");
    }
}
