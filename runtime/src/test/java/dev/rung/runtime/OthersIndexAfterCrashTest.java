package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After a crash, an index that is not the work of the interrupted statement is neither taken for it nor dropped. */
@ExtendWith(FreshDatabase.class)
class OthersIndexAfterCrashTest {

    @Test
    void an_index_that_was_there_before_the_statement_is_not_taken_for_its_work(TestDatabase db) {
        var migrator = CrashedMigration.in("create unique index concurrently t_1_id on t_1 (id)", db);
        db.execute("drop index t_1_id; create index t_1_id on t_1 ((id % 7));"
                + " update rung_history set found = 't_1_id'::regclass::oid::text where version = 2");

        var failure = assertThrows(MigrationFailedException.class, migrator::migrate);

        assertThat(failure).hasMessageContaining("relation \"t_1_id\" already exists");
        db.execute("drop index t_1_id");
        migrator.migrate();
        assertThat(db.queryStrings("select indexdef from pg_indexes where indexname = 't_1_id'"))
                .containsExactly("CREATE UNIQUE INDEX t_1_id ON public.t_1 USING btree (id)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index many_n on t_1 (id)",
                "create unique index many_n on t_1 ((id % 7))",
                "create unique index many_n on t_1 (id) where id > 0",
                "create unique index many_n on t_1 (id desc)",
                "create unique index many_n on t_1 (id) include (note)",
                "create unique index many_n on t_1 (id) with (fillfactor = 70)",
                "alter table t_1 add constraint many_n unique (id)",
                "alter table t_1 add constraint many_n unique (id) deferrable"
            })
    void an_index_that_somebody_made_by_hand_before_the_statement_arrived_is_not_taken(String byHand, TestDatabase db) {
        for (var sql : List.of(
                "create unique index concurrently many_n on t_1 (id)",
                "create unique index concurrently if not exists many_n on t_1 (id)")) {
            db.execute("drop table if exists rung_history, proof, t_1");
            var migrator = CrashedMigration.in(sql, db);
            db.execute("drop index many_n; alter table t_1 add note text; " + byHand);

            for (int run = 1; run <= 2; run++) {
                assertThat(assertThrows(MigrationFailedException.class, migrator::migrate))
                        .hasMessageContaining("the index public.many_n is not known to be created by the statement that"
                                + " was interrupted: it is CREATE ")
                        .hasMessageContaining(
                                "; the statement creates CREATE UNIQUE INDEX many_n ON public.t_1 USING btree (id)")
                        .hasMessageContaining("(drop index concurrently public.many_n)");
            }
            db.execute(byHand.startsWith("alter") ? "alter table t_1 drop constraint many_n" : "drop index many_n");
            migrator.migrate();
            assertThat(db.queryStrings("select indexdef from pg_indexes where indexname = 'many_n'"))
                    .containsExactly("CREATE UNIQUE INDEX many_n ON public.t_1 USING btree (id)");
        }
    }

    @Test
    void an_invalid_index_that_somebody_left_before_the_statement_arrived_is_not_dropped(TestDatabase db) {
        var migrator = CrashedMigration.in("create index concurrently t_1_id on t_1 (id)", db);
        db.execute("drop index t_1_id");
        InvalidIndex.leave(db, "t_1_id", "t_1");

        assertThat(assertThrows(MigrationFailedException.class, migrator::migrate))
                .hasMessageContaining("it is CREATE UNIQUE INDEX t_1_id ON public.t_1 USING btree (id); the statement"
                        + " creates CREATE INDEX t_1_id ON public.t_1 USING btree (id)");

        assertThat(db.facts().invalidIndexes()).containsExactly("public.t_1_id");
        db.execute("drop index t_1_id");
        assertThat(migrator.migrate().applied()).containsExactly(new Version(2));
    }

    @Test
    void an_index_whose_definition_cannot_be_determined_is_not_taken(TestDatabase db) {
        var migrator = CrashedMigration.in("create index concurrently t_1_id on t_1 ((public.t_1.id % 7))", db);

        assertThat(assertThrows(MigrationFailedException.class, migrator::migrate))
                .hasMessageContaining("is not known to be created by the statement that was interrupted");
    }

    @Test
    void an_index_that_replaced_another_is_not_ours(TestDatabase db) {
        var migrator = CrashedMigration.in("create index concurrently t_1_id on t_1 (id)", db);
        db.execute("update rung_history set found = '1' where version = 2");

        for (int run = 1; run <= 2; run++) {
            assertThat(assertThrows(MigrationFailedException.class, migrator::migrate))
                    .hasMessageContaining(
                            "statement 1 was interrupted, and the index of that name is not the one from before");
        }
    }

    @Test
    void an_index_that_was_not_there_to_be_dropped_is_not_dropped(TestDatabase db) {
        db.execute("create table t_0 (id int); create index t_0_id on t_0 (id)");
        var migrator = CrashedMigration.in("drop index concurrently t_0_id", db);
        db.execute("update rung_history set found = '' where version = 2");

        assertThat(assertThrows(MigrationFailedException.class, migrator::migrate))
                .hasMessageContaining("index \"t_0_id\" does not exist");
    }

    @Test
    void an_index_that_somebody_made_after_the_drop_is_not_dropped(TestDatabase db) {
        db.execute("create table t_0 (id int); create index t_0_id on t_0 (id)");
        var migrator = CrashedMigration.in("drop index concurrently t_0_id", db);
        db.execute("create index t_0_id on t_0 (id)");

        assertThat(assertThrows(MigrationFailedException.class, migrator::migrate))
                .hasMessageContaining("the index of that name is not the one from before");
        assertThat(db.queryStrings("select to_regclass('t_0_id')")).containsExactly("t_0_id");
    }
}
