package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.error.ValidationFailedException;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.MigrationState;
import dev.rung.runtime.model.Resolution;
import dev.rung.runtime.model.Resumption;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.CapturedLog;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A migration outside a transaction that was interrupted, and the runs after it. */
@ExtendWith(FreshDatabase.class)
class ResumeTest {

    private static final Version OUTSIDE = new Version(2);

    private static final String ATTEMPTS =
            "select seq, direction, outcome, statement from rung_history where version = 2 order by seq";

    /** Three statements, of which the second fails while there are duplicates. */
    private static final Rung THREE = Rung.of(2, "three")
            .outsideTransaction()
            .up(db -> {
                db.execute("create table first (id int)");
                db.execute("create unique index concurrently t_1_id on t_1 (id)");
                db.execute("create table third (id int)");
            })
            .down(db -> {
                db.execute("drop table third");
                db.execute("drop table blocker");
                db.execute("drop index concurrently t_1_id; drop table first");
            });

    @Test
    void resumes_at_the_statement_that_failed(TestDatabase db) {
        var migrator = interrupted(db);
        assertThat(db.queryStrings(ATTEMPTS)).containsExactly("2|UP|FAILED|2");
        assertThat(migrator.status().in(MigrationState.INTERRUPTED)).hasSize(1);
        assertThat(migrator.plan(Target.latest()).steps().get(0).resumption())
                .map(Resumption::statement)
                .contains(2);
        db.execute("delete from t_1");

        try (var log = new CapturedLog()) {
            assertThat(migrator.migrate().applied()).containsExactly(OUTSIDE);

            assertThat(log.lines())
                    .anyMatch(line -> line.contains("rung: V2 resumed at statement 2 of its way up, begun at "))
                    .anyMatch(line -> line.contains("dropping the INVALID index public.t_1_id"));
        }
        assertThat(db.queryStrings(ATTEMPTS)).containsExactly("2|UP|FAILED|2", "3|UP|DONE|3");
        assertThat(db.facts().invalidIndexes()).isEmpty();
        assertThat(db.queryLong("select count(*) from pg_index where indexrelid = 't_1_id'::regclass and indisvalid"))
                .isEqualTo(1);
        assertThat(migrator.isUpToDate()).isTrue();
    }

    @Test
    void fails_at_the_same_statement_as_often_as_it_is_tried(TestDatabase db) {
        var migrator = interrupted(db);

        assertThrows(MigrationFailedException.class, migrator::migrate);
        assertThrows(MigrationFailedException.class, migrator::migrate);
        db.execute("delete from t_1");
        migrator.migrate();

        assertThat(db.queryStrings(ATTEMPTS))
                .containsExactly("2|UP|FAILED|2", "3|UP|FAILED|2", "4|UP|FAILED|2", "5|UP|DONE|3");
    }

    @Test
    void an_edited_class_is_not_resumed(TestDatabase db) {
        interrupted(db);
        db.execute("delete from t_1");
        var edited = migrator(db, catalog(THREE.checksum("rung1:edited")));

        var refused = assertThrows(ValidationFailedException.class, edited::migrate);

        assertThat(refused.code()).isEqualTo(ErrorCode.INTERRUPTED);
        assertThat(db.queryStrings(ATTEMPTS)).containsExactly("2|UP|FAILED|2");
    }

    @Test
    void a_class_without_a_checksum_is_not_resumed(TestDatabase db) {
        var unverified = THREE.checksum("unverified");
        interrupted(db, unverified);

        var refused = assertThrows(ValidationFailedException.class, migrator(db, catalog(unverified))::migrate);

        assertThat(refused.code()).isEqualTo(ErrorCode.INTERRUPTED);
    }

    @Test
    void the_other_direction_is_refused(TestDatabase db) {
        var migrator = interrupted(db);

        var refused = assertThrows(ValidationFailedException.class, () -> migrator.rollback(Target.steps(1)));

        assertThat(refused.code()).isEqualTo(ErrorCode.INTERRUPTED);
    }

    @Test
    void a_run_that_would_not_come_to_it_is_refused(TestDatabase db) {
        interrupted(db);

        var refused = assertThrows(
                ValidationFailedException.class,
                () -> migrator(db, catalog(THREE)).migrate(Target.upTo(1)));

        assertThat(refused.code()).isEqualTo(ErrorCode.INTERRUPTED);
    }

    @Test
    void a_rollback_resumes_as_well(TestDatabase db) {
        var migrator = migrator(db, catalog(THREE));
        migrator.migrate();
        assertThrows(MigrationFailedException.class, () -> migrator.rollback(Target.steps(1)));
        assertThat(db.queryStrings(ATTEMPTS)).containsExactly("2|UP|DONE|3", "3|DOWN|FAILED|2");
        assertThat(assertThrows(ValidationFailedException.class, migrator::migrate)
                        .code())
                .isEqualTo(ErrorCode.INTERRUPTED);
        db.execute("create table blocker ()");

        assertThat(migrator.rollback(Target.steps(1)).rolledBack()).containsExactly(OUTSIDE);

        assertThat(db.queryStrings(ATTEMPTS)).containsExactly("2|UP|DONE|3", "3|DOWN|FAILED|2", "4|DOWN|DONE|4");
        assertThat(db.queryStrings("select to_regclass('first'), to_regclass('t_1_id'), to_regclass('third')"))
                .containsExactly("null|null|null");
    }

    @Test
    void a_rollback_that_would_not_come_to_an_interrupted_one_is_refused(TestDatabase db) {
        var migrator = migrator(db, catalog(THREE));
        migrator.migrate();
        assertThrows(MigrationFailedException.class, () -> migrator.rollback(Target.steps(1)));

        var refused = assertThrows(ValidationFailedException.class, () -> migrator.rollback(Target.downTo(2)));

        assertThat(refused.code()).isEqualTo(ErrorCode.INTERRUPTED);
    }

    @Test
    void what_the_code_itself_throws_is_not_the_statement_before_it(TestDatabase db) {
        var catalog = catalog(Rung.of(2, "thinks").outsideTransaction().up(work -> {
            work.execute("create table first (id int)");
            if (db.queryLong("select count(*) from pg_class where relname = 'go'") == 0) {
                throw new IllegalStateException("not yet");
            }
            work.execute("create table second (id int)");
        }));
        assertThrows(MigrationFailedException.class, migrator(db, catalog)::migrate);
        assertThat(db.queryStrings(ATTEMPTS)).containsExactly("2|UP|FAILED|2");
        db.execute("create table go ()");

        migrator(db, catalog).migrate();

        assertThat(db.queryStrings(ATTEMPTS)).containsExactly("2|UP|FAILED|2", "3|UP|DONE|2");
    }

    @Test
    void settings_are_set_again(TestDatabase db) {
        db.execute("create schema other; create table other.t (id int); insert into other.t values (1), (1)");
        var catalog = catalog(Rung.of(2, "elsewhere").outsideTransaction().up(work -> {
            work.execute("set search_path = other");
            work.execute("create unique index concurrently t_id on t (id)");
        }));
        assertThrows(MigrationFailedException.class, migrator(db, catalog)::migrate);
        db.execute("delete from other.t");

        migrator(db, catalog).migrate();

        assertThat(db.queryStrings("select to_regclass('other.t_id')")).containsExactly("other.t_id");
        assertThat(db.queryStrings(ATTEMPTS)).containsExactly("2|UP|FAILED|2", "3|UP|DONE|2");
    }

    @Test
    void what_a_statement_left_in_its_session_cannot_be_had_again(TestDatabase db) {
        assertThat(refusedResume(db, work -> work.execute("create temp table t (id int)")))
                .contains("statement 1 is done, but what it left in its session is gone: create temp table t (id int)");
    }

    @Test
    void a_migration_that_queries_the_database_is_not_resumed(TestDatabase db) {
        var asks = "before statement 2, where it was interrupted, the migration asks the database";

        assertThat(refusedResume(db, work -> work.query("select 1", row -> row.getInt(1))))
                .contains(asks);
        assertThat(refusedResume(db, work -> work.update("create table u (id int)")))
                .contains(asks);
        assertThat(refusedResume(db, work -> work.connection().createStatement().execute("create table v (id int)")))
                .contains(asks);
    }

    @Test
    void code_that_has_fewer_statements_than_before_has_not_come_to_its_end(TestDatabase db) {
        var catalog = catalog(Rung.of(2, "decides").outsideTransaction().up(work -> {
            work.execute("create table first (id int)");
            if (db.queryLong("select count(*) from pg_class where relname = 'stop'") == 0) {
                work.execute("create table second (id int)");
                work.execute("alter table missing add a int");
            }
        }));
        assertThrows(MigrationFailedException.class, migrator(db, catalog)::migrate);
        db.execute("create table stop ()");

        var failure = assertThrows(MigrationFailedException.class, migrator(db, catalog)::migrate);

        assertThat(failure).hasMessageContaining("the migration was interrupted at statement 3, but now it has only 1");
        assertThat(db.queryStrings(ATTEMPTS)).containsExactly("2|UP|FAILED|3", "3|UP|FAILED|3");
    }

    @Test
    void code_that_commits_is_not_run_twice(TestDatabase db) {
        db.execute("create table done (id int); create procedure half() language plpgsql as"
                + " 'begin insert into done values (1); commit; perform 1 / 0; end'");
        var migrator =
                migrator(db, catalog(Rung.of(2, "calls").outsideTransaction().up("call half()")));
        assertThat(assertThrows(MigrationFailedException.class, migrator::migrate))
                .hasMessageContaining(
                        "Fix      : the next run would not continue, because statement 1 was interrupted, and"
                                + " may be done, or half done: finish or undo by hand");

        var failure = assertThrows(MigrationFailedException.class, migrator::migrate);

        assertThat(failure)
                .hasMessageContaining("statement 1 was interrupted, and may be done, or half done: call half()");
        assertThat(db.queryLong("select count(*) from done")).isEqualTo(1);
        migrator.resolve(OUTSIDE, Resolution.APPLIED, "the second half is not needed");
        assertThat(migrator.isUpToDate()).isTrue();
    }

    @Test
    void a_class_that_cannot_be_recognised_is_not_resumed(TestDatabase db) {
        var catalog = catalog(Rung.of(2, "unknown")
                .checksum("unverified")
                .outsideTransaction()
                .up("create table first (id int); alter table missing add a int"));

        assertThat(assertThrows(MigrationFailedException.class, migrator(db, catalog)::migrate))
                .hasMessageContaining("Fix      : the next run would not continue, because its class");
        assertThrows(ValidationFailedException.class, migrator(db, catalog)::migrate);
    }

    @Test
    void a_reindexing_that_stops_half_way_says_what_is_left_and_how_to_repair_it(TestDatabase db) throws Exception {
        db.execute("create table t_0 (id int primary key)");
        try (var reader = db.dataSource().getConnection();
                var statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("select from t_0");
            var failure = assertThrows(
                    MigrationFailedException.class, impatient(db, "reindex index concurrently t_0_pkey")::migrate);

            assertThat(failure)
                    .hasMessageContaining("the INVALID index public.t_0_pkey_ccnew"
                            + " (drop index concurrently public.t_0_pkey_ccnew)");
        }
        impatient(db, "reindex index concurrently t_0_pkey").migrate();
        assertThat(db.facts().invalidIndexes()).isEmpty();
    }

    @Test
    void a_detaching_that_stops_half_way_says_what_is_left_and_how_to_repair_it(TestDatabase db) throws Exception {
        db.execute("create table ev (id int) partition by list (id);"
                + " create table ev_26 partition of ev for values in (26)");
        try (var reader = db.dataSource().getConnection();
                var statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("select from ev");
            var failure = assertThrows(
                    MigrationFailedException.class,
                    impatient(db, "alter table ev detach partition ev_26 concurrently")::migrate);

            assertThat(failure)
                    .hasMessageContaining("partition \"ev_26\" is half detached"
                            + " (alter table \"ev\" detach partition \"ev_26\" finalize)");
        }
        impatient(db, "alter table ev detach partition ev_26 concurrently").migrate();
        assertThat(db.queryLong("select count(*) from pg_inherits")).isZero();
    }

    private static Migrator impatient(TestDatabase db, String sql) {
        return Migrator.builder(db.dataSource())
                .catalogs(
                        catalog(Rung.of(2, "concurrently").outsideTransaction().up(sql)))
                .firstRun(FirstRun.BESIDE_OTHERS)
                .lockTimeout(Duration.ofMillis(200))
                .lockDeadline(Duration.ofMillis(400))
                .build();
    }

    /** Returns why a migration does not continue whose first step is {@code first}, and whose second failed. */
    private static String refusedResume(TestDatabase db, Rung.Work first) {
        db.execute("drop table if exists rung_history, t_1, proof");
        var catalog = catalog(Rung.of(2, "asks").outsideTransaction().up(work -> {
            first.with(work);
            work.execute("alter table missing add a int");
        }));
        var stopped = assertThrows(MigrationFailedException.class, migrator(db, catalog)::migrate);
        assertThat(db.queryStrings(ATTEMPTS)).containsExactly("2|UP|FAILED|2");
        assertThat(stopped)
                .as("what will be refused is not offered")
                .hasMessageContaining("Fix      : the next run would not continue, because ")
                .hasMessageContaining("resolve(new Version(2), ");
        var failure = assertThrows(MigrationFailedException.class, migrator(db, catalog)::migrate);
        assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_INTERRUPTED);
        assertThat(db.queryStrings(ATTEMPTS)).endsWith("3|UP|FAILED|2");
        return failure.getMessage();
    }

    private static Migrator interrupted(TestDatabase db) {
        return interrupted(db, THREE);
    }

    private static Migrator interrupted(TestDatabase db, Rung rung) {
        var migrator = migrator(db, catalog(rung));
        migrator.migrate(Target.steps(1));
        db.execute("insert into t_1 values (1), (1)");
        assertThrows(MigrationFailedException.class, migrator::migrate);
        return migrator;
    }

    private static TestCatalog catalog(Rung second) {
        return TestCatalog.tables(1).with(second);
    }

    private static Migrator migrator(TestDatabase db, TestCatalog catalog) {
        return Migrator.builder(db.dataSource())
                .catalogs(catalog)
                .firstRun(FirstRun.BESIDE_OTHERS)
                .build();
    }
}
