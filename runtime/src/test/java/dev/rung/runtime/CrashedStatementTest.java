package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Ladder;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * After a crash the row shows the statement that was running, and the catalog shows its effect. The process
 * has ended well here; its row and its effects are then put as a crash would have left them.
 */
@ExtendWith(FreshDatabase.class)
class CrashedStatementTest {

    private static final String INDEXES = """
            select relname, relfilenode from pg_class join pg_index on indexrelid = pg_class.oid
            where relname like 't_1%' and indisvalid order by 1""";

    private static final String PARTITIONED = """
            create schema app; create table app.parts (id int) partition by list (id);
            create table app.part_1 partition of app.parts for values in (1)""";

    private static final String DETACH = "alter table app.parts detach partition app.part_1 concurrently";

    @Test
    void an_index_that_is_there_is_not_built_again(TestDatabase db) {
        var migrator = crashedIn("create index concurrently t_1_id on t_1 (id)", db);
        var built = db.queryStrings(INDEXES);

        assertThat(migrator.migrate().applied()).containsExactly(new Version(2));

        assertThat(db.queryStrings(INDEXES)).isEqualTo(built).hasSize(1);
        assertThat(db.queryStrings("select outcome, statement from rung_history where version = 2 order by seq"))
                .containsExactly("FAILED|1", "DONE|0");
    }

    @Test
    void an_index_that_is_there_gives_no_answer_twice(TestDatabase db) {
        var migrator = crashed(db, work -> work.update("create index concurrently t_1_id on t_1 (id)"));

        assertThat(assertThrows(MigrationFailedException.class, migrator::migrate))
                .hasMessageContaining(
                        "statement 1 is done, but the migration wants its answer: create index concurrently");
    }

    @Test
    void an_index_that_is_not_there_is_built(TestDatabase db) {
        var migrator = crashedIn("create index concurrently t_1_id on t_1 (id)", db);
        db.execute("drop index t_1_id");

        migrator.migrate();

        assertThat(db.queryStrings(INDEXES)).hasSize(1);
    }

    @Test
    void an_index_that_is_invalid_is_built_anew(TestDatabase db) {
        var migrator = crashedIn("create unique index concurrently t_1_id on t_1 (id)", db);
        db.execute("drop index t_1_id");
        InvalidIndex.leave(db, "t_1_id", "t_1");

        migrator.migrate();

        assertThat(db.queryStrings(INDEXES)).hasSize(1);
        assertThat(db.facts().invalidIndexes()).isEmpty();
    }

    @Test
    void an_index_that_is_gone_is_not_dropped_again(TestDatabase db) {
        db.execute("create schema app; create table app.t_0 (id int); create index t_0_id on app.t_0 (id)");
        var migrator = crashedIn("drop index concurrently app.t_0_id", db);

        assertThat(migrator.migrate().applied()).containsExactly(new Version(2));
    }

    @Test
    void an_index_that_is_still_there_is_dropped(TestDatabase db) {
        db.execute("create schema app; create table app.t_0 (id int); create index t_0_id on app.t_0 (id)");
        var migrator = crashedIn("drop index concurrently app.t_0_id", db);
        InvalidIndex.leave(db, "t_0_id", "app.t_0");
        db.execute("update rung_history set found = 'app.t_0_id'::regclass::oid::text where version = 2");

        migrator.migrate();

        assertThat(db.queryStrings("select to_regclass('app.t_0_id')")).containsExactly("null");
    }

    @Test
    void the_halves_of_a_reindexing_are_dropped_before_it_runs_again(TestDatabase db) {
        db.execute("create schema app; create table app.t_0 (id int); create index t_0_id on app.t_0 (id)");
        for (var sql : List.of("reindex index concurrently app.t_0_id", "reindex table concurrently app.t_0")) {
            db.execute("drop table if exists rung_history, proof, t_1");
            var migrator = crashedIn(sql, db);
            InvalidIndex.leave(db, "t_0_id_ccnew", "app.t_0");
            InvalidIndex.leave(db, "t_0_id_ccold1", "app.t_0");

            assertThat(migrator.migrate().applied()).containsExactly(new Version(2));

            assertThat(db.facts().invalidIndexes()).isEmpty();
        }
    }

    @Test
    void the_halves_of_long_values_and_of_partitions_are_dropped_before_a_reindexing_runs_again(TestDatabase db)
            throws SQLException {
        db.execute("create schema app; create table app.t_0 (id int, long text) partition by list (id);"
                + " create table app.part partition of app.t_0 for values in (1); create index on app.t_0 (id)");
        for (var sql : List.of("reindex table concurrently app.part", "reindex table concurrently app.t_0")) {
            db.execute("drop table if exists rung_history, proof, t_1");
            var migrator = crashedIn(sql, db);
            leaveHalfReindexed(db);
            assertThat(db.facts().invalidIndexes()).hasSize(2);

            assertThat(migrator.migrate().applied()).containsExactly(new Version(2));

            assertThat(db.facts().invalidIndexes()).isEmpty();
        }
    }

    @Test
    void a_half_of_long_values_that_the_role_may_not_drop_is_named(TestDatabase db) throws SQLException {
        var role = db.createRole("dep", "dep");
        db.execute("create schema app authorization %1$s; grant usage, create on schema public to %1$s; set role %1$s;"
                        .formatted(role.quoted())
                + " create table app.part (id int primary key, long text)");
        var migrator = crashed(db, db.dataSource(role), work -> work.execute("reindex table concurrently app.part"));
        leaveHalfReindexed(db);
        var half = db.queryStrings("select indexrelid::regclass from pg_index where not indisvalid and indrelid <>"
                        + " 'app.part'::regclass")
                .get(0);

        assertThat(assertThrows(MigrationFailedException.class, migrator::migrate))
                .hasMessageContaining(
                        "index %1$s is INVALID, and only a role with more rights may drop it: drop index"
                                + " concurrently %1$s",
                        half);

        db.execute("drop index concurrently " + half);
        migrator.migrate();
        assertThat(db.facts().invalidIndexes()).isEmpty();
    }

    /** Another session reads the table, and the statement gives up after the build. */
    private static void leaveHalfReindexed(TestDatabase db) throws SQLException {
        try (var reader = db.dataSource().getConnection();
                var statement = reader.createStatement();
                var other = db.dataSource().getConnection();
                var reindexing = other.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("select from app.part");
            reindexing.execute("set lock_timeout = 100");
            assertThrows(SQLException.class, () -> reindexing.execute("reindex table concurrently app.part"));
        }
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
        var migrator = crashedIn("create index concurrently t_0_n on app.t_0 ((id + app.f(1)))", db);

        assertThat(migrator.migrate().applied()).containsExactly(new Version(2));

        assertThat(db.queryStrings("select is_called from ran")).containsExactly("f");
        assertThat(db.queryStrings("select indexrelid::regclass from pg_index where indrelid = 'app.t_0'::regclass"))
                .containsExactly("app.t_0_n");
    }

    @Test
    void what_a_concurrent_statement_found_is_noted_before_it_begins(TestDatabase db) {
        db.execute("create schema app; create table app.t_0 (id int); create index t_0_id on app.t_0 (id)");
        var oid = db.queryStrings("select 'app.t_0_id'::regclass::oid").get(0);
        crashedIn("drop index concurrently app.t_0_id", db);
        assertThat(found(db)).containsExactly(oid);

        db.execute("drop table rung_history, proof, t_1");
        crashedIn("create index concurrently t_1_id on t_1 (id)", db);
        assertThat(found(db)).containsExactly("");

        db.execute("drop table rung_history, proof, t_1");
        db.execute(PARTITIONED.replace("create schema app; ", ""));
        crashedIn(DETACH, db);
        assertThat(found(db)).containsExactly("ATTACHED");

        db.execute("drop table rung_history, proof, t_1");
        crashedIn("create table second (id int)", db);
        assertThat(found(db)).containsExactly("null");
    }

    private static List<String> found(TestDatabase db) {
        return db.queryStrings("select found from rung_history where version = 2");
    }

    @Test
    void an_index_that_was_there_before_the_statement_is_not_taken_for_its_work(TestDatabase db) {
        var migrator = crashedIn("create unique index concurrently t_1_id on t_1 (id)", db);
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
            var migrator = crashedIn(sql, db);
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
        var migrator = crashedIn("create index concurrently t_1_id on t_1 (id)", db);
        db.execute("drop index t_1_id");
        InvalidIndex.leave(db, "t_1_id", "t_1");

        assertThat(assertThrows(MigrationFailedException.class, migrator::migrate))
                .hasMessageContaining("it is CREATE UNIQUE INDEX t_1_id ON public.t_1 USING btree (id); the statement"
                        + " creates CREATE INDEX t_1_id ON public.t_1 USING btree (id)");

        assertThat(db.facts().invalidIndexes()).containsExactly("public.t_1_id");
        db.execute("drop index t_1_id");
        assertThat(migrator.migrate().applied()).containsExactly(new Version(2));
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
        var migrator = crashedIn(sql, db);
        var built = db.queryStrings("select indexrelid from pg_index where indrelid = 't_1'::regclass order by 1");

        assertThat(migrator.migrate().applied()).containsExactly(new Version(2));

        assertThat(db.queryStrings("select indexrelid from pg_index where indrelid = 't_1'::regclass order by 1"))
                .isEqualTo(built);
        assertThat(db.queryLong("select count(*) from pg_class where relname = 't_1'"))
                .as("nothing is left of the trial")
                .isEqualTo(1);
    }

    @Test
    void an_index_of_which_nobody_can_tell_what_it_should_be_is_not_taken(TestDatabase db) {
        var migrator = crashedIn("create index concurrently t_1_id on t_1 ((public.t_1.id % 7))", db);

        assertThat(assertThrows(MigrationFailedException.class, migrator::migrate))
                .hasMessageContaining("is not known to be created by the statement that was interrupted");
    }

    @Test
    void an_index_that_came_in_the_place_of_another_is_nobody_s_here(TestDatabase db) {
        var migrator = crashedIn("create index concurrently t_1_id on t_1 (id)", db);
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
        var migrator = crashedIn("drop index concurrently t_0_id", db);
        db.execute("update rung_history set found = '' where version = 2");

        assertThat(assertThrows(MigrationFailedException.class, migrator::migrate))
                .hasMessageContaining("index \"t_0_id\" does not exist");
    }

    @Test
    void an_index_that_somebody_made_after_the_drop_is_not_dropped(TestDatabase db) {
        db.execute("create table t_0 (id int); create index t_0_id on t_0 (id)");
        var migrator = crashedIn("drop index concurrently t_0_id", db);
        db.execute("create index t_0_id on t_0 (id)");

        assertThat(assertThrows(MigrationFailedException.class, migrator::migrate))
                .hasMessageContaining("the index of that name is not the one from before");
        assertThat(db.queryStrings("select to_regclass('t_0_id')")).containsExactly("t_0_id");
    }

    @Test
    void an_invalid_half_that_was_there_before_a_reindexing_is_not_dropped(TestDatabase db) {
        db.execute("create table t_0 (id int); create index t_0_id on t_0 (id)");
        InvalidIndex.leave(db, "t_0_id_ccnew", "t_0");
        var migrator = crashedIn("reindex index concurrently t_0_id", db);
        InvalidIndex.leave(db, "t_0_id_ccnew1", "t_0");

        assertThrows(MigrationFailedException.class, migrator::migrate);

        assertThat(db.facts().invalidIndexes()).containsExactly("public.t_0_id_ccnew");
    }

    @Test
    void a_partition_that_was_no_partition_before_is_not_detached(TestDatabase db) {
        db.execute(PARTITIONED);
        var migrator = crashedIn(DETACH, db);
        db.execute("update rung_history set found = 'ELSEWHERE' where version = 2");

        assertThat(assertThrows(MigrationFailedException.class, migrator::migrate))
                .hasMessageContaining("is not a partition of");
    }

    @Test
    void a_partition_that_is_half_detached_is_detached_to_the_end(TestDatabase db) throws SQLException {
        db.execute(PARTITIONED);
        var migrator = crashedIn(DETACH, db);
        db.execute("alter table app.parts attach partition app.part_1 for values in (1)");
        leaveHalfDetached(db);

        migrator.migrate();

        assertThat(db.queryLong("select count(*) from pg_inherits")).isZero();
        assertThat(migrator.isUpToDate()).isTrue();
    }

    @Test
    void a_partition_that_is_free_is_not_detached_again(TestDatabase db) {
        db.execute(PARTITIONED);

        assertThat(crashedIn(DETACH, db).migrate().applied()).containsExactly(new Version(2));
    }

    @Test
    void a_partition_that_is_still_attached_is_detached(TestDatabase db) {
        db.execute(PARTITIONED);
        var migrator = crashedIn(DETACH, db);
        db.execute("alter table app.parts attach partition app.part_1 for values in (1)");

        migrator.migrate();

        assertThat(db.queryLong("select count(*) from pg_inherits")).isZero();
    }

    /** Another session reads the table, and the statement gives up during the build. */
    private static void leaveHalfDetached(TestDatabase db) throws SQLException {
        try (var reader = db.dataSource().getConnection();
                var statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("select from app.parts");
            try (var other = db.dataSource().getConnection();
                    var detach = other.createStatement()) {
                detach.execute("set lock_timeout = 100");
                assertThrows(SQLException.class, () -> detach.execute(DETACH));
            }
        }
        assertThat(db.queryStrings("select inhdetachpending from pg_inherits")).containsExactly("t");
    }

    @Test
    void a_vacuum_runs_again(TestDatabase db) {
        assertThat(crashedIn("vacuum t_1", db).migrate().applied()).containsExactly(new Version(2));
    }

    @Test
    void of_anything_else_a_person_has_to_find_out(TestDatabase db) {
        var migrator = crashedIn("create table second (id int)", db);

        var failure = assertThrows(MigrationFailedException.class, migrator::migrate);

        assertThat(failure)
                .hasMessageContaining("statement 1 was interrupted, and may be done, or half done: create table second")
                .hasMessageContaining("then say which: resolve(new Version(2), Resolution.APPLIED or NOT_APPLIED");
    }

    @Test
    void a_process_that_died_before_its_first_statement_has_done_nothing(TestDatabase db) {
        var migrator = crashedIn("create table second (id int)", db);
        db.execute("drop table second; update rung_history set statement = 0");

        assertThat(migrator.migrate().applied()).containsExactly(new Version(2));
    }

    private static Migrator crashedIn(String sql, TestDatabase db) {
        return crashed(db, work -> work.execute(sql));
    }

    private static Migrator crashed(TestDatabase db, Rung.Work up) {
        return crashed(db, db.dataSource(), up);
    }

    private static Migrator crashed(TestDatabase db, DataSource source, Rung.Work up) {
        var migrator = Migrator.builder(source)
                .catalogs(Ladder.tables(1)
                        .with(Rung.of(2, "crashes").outsideTransaction().up(up)))
                .firstRun(FirstRun.BESIDE_OTHERS)
                .build();
        migrator.migrate();
        db.execute("""
                update rung_history set outcome = 'RUNNING', finished_at = null, duration_ms = null,
                state = (select state from rung_history where seq = 1) where seq = 2""");
        return migrator;
    }
}
