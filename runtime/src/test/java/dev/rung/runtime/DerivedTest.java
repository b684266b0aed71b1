package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.catalog.TransactionMode;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.error.SetupException;
import dev.rung.runtime.internal.catalog.MigrationSet;
import dev.rung.runtime.internal.plan.Permissions;
import dev.rung.runtime.internal.plan.Planner;
import dev.rung.runtime.internal.plan.Requirements;
import dev.rung.runtime.model.History;
import dev.rung.runtime.model.HistoryRow;
import dev.rung.runtime.model.Outcome;
import dev.rung.runtime.model.PlannedPart;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.TransactionScope;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.GoldenErrors;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.schema.Column;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Migrations whose rollback is derived, from the plan to the history. */
@ExtendWith(FreshDatabase.class)
class DerivedTest {

    private static final Rung ORDERS = Rung.of(1, "orders").change(db -> {
        db.createTable("orders", t -> t.column("id").bigint());
        db.createIndex("orders_by_id").on("orders", "id");
    });
    private static final Rung NOTE = Rung.of(2, "note")
            .change(db -> db.addColumn("orders", Column.named("note").text()));

    @Test
    void migrates_and_rolls_back(TestDatabase db) {
        var migrator = migrator(db, ORDERS, NOTE);
        migrator.migrate(Target.upTo(1));
        var before = db.snapshot();

        migrator.migrate();
        migrator.rollback(Target.downTo(1));

        assertThat(before.diff(db.snapshot()).isEmpty()).isTrue();
        assertThat(migrator.status().history().rows())
                .extracting(HistoryRow::outcome)
                .containsOnly(Outcome.DONE);
        assertThat(migrator.migrate().results()).hasSize(1);
    }

    @Test
    void each_step_of_one_transaction_begins_where_the_one_before_it_ended(TestDatabase db) {
        var slow = Rung.of(2, "slow")
                .change(schema -> schema.sql("select pg_sleep(0.2)").reverse("select 1"));

        Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.of(ORDERS, slow))
                .transactionScope(TransactionScope.RUN)
                .build()
                .migrate();

        assertThat(db.queryStrings("""
                select version, started_at = lag(finished_at, 1, started_at) over (order by seq),
                duration_ms >= 200, duration_ms < 200 from rung_history order by seq""")).containsExactly("1|t|f|t", "2|t|t|f");
    }

    @Test
    void an_observed_run_does_the_same(TestDatabase db) {
        var migrator = migrator(db, ORDERS, NOTE);

        var observed = migrator.observe(migrator.plan(Target.latest()));

        assertThat(observed.observations())
                .extracting(seen -> seen.statements().size())
                .containsExactly(2, 1);
        assertThat(migrator.isUpToDate()).isTrue();
    }

    @Test
    void a_failure_names_the_operation_and_leaves_nothing(TestDatabase db) {
        var broken = Rung.of(2, "broken").change(db2 -> {
            db2.createTable("customers", t -> t.column("id").bigint());
            db2.createIndex("customers_by_name").on("customers", "name");
        });
        var migrator = migrator(db, ORDERS, broken);

        var failure = assertThrows(MigrationFailedException.class, migrator::migrate);

        GoldenErrors.assertMessage("derived-failed", failure);
        assertThat(db.queryLong("select count(*) from pg_class where relname = 'customers'"))
                .isZero();
        assertThat(migrator.status().history().rows())
                .extracting(HistoryRow::outcome)
                .containsExactly(Outcome.DONE, Outcome.FAILED);
    }

    @Test
    void a_question_mark_is_no_parameter(TestDatabase db) {
        var asking = Rung.of(1, "asking")
                .change(schema ->
                        schema.createTable("t", t -> t.column("q").text().defaultSql("'what?'")));

        migrator(db, asking).migrate();

        db.execute("insert into t default values");
        assertThat(db.queryStrings("select q from t")).containsExactly("what?");
    }

    @Test
    void sql_of_several_statements_is_sent_one_by_one(TestDatabase db) {
        var several = Rung.of(1, "several").change(schema -> schema.sql("""
                        create table a (id int); -- with a comment; and a semicolon
                        insert into a values (1);
                        """).reverse("drop table a"));

        migrator(db, several).migrate();

        assertThat(db.queryLong("select id from a")).isEqualTo(1);
    }

    @Test
    void sql_that_would_end_the_transaction_is_refused(TestDatabase db) {
        var ending = Rung.of(1, "ending")
                .change(schema -> schema.sql("create table a (id int); commit").reverse("drop table a"));
        var migrator = migrator(db, ending);

        var failure = assertThrows(MigrationFailedException.class, migrator::migrate);

        assertThat(failure.code()).isEqualTo(ErrorCode.TRANSACTION_ENDED);
        assertThat(db.queryLong("select count(*) from pg_class where relname = 'a'"))
                .isZero();
    }

    @Test
    void a_change_that_cannot_be_read_is_reported_before_anything_runs(TestDatabase db) {
        var nameless = Rung.of(2, "nameless").change(schema -> schema.createIndex("orders_by_total"));
        var migrator = migrator(db, ORDERS, nameless);

        var failure = assertThrows(SetupException.class, migrator::migrate);

        GoldenErrors.assertMessage("change-invalid", failure);
        assertThat(migrator.status().history().rows()).isEmpty();
    }

    @Test
    void what_the_server_is_too_old_for_is_reported_before_anything_runs(TestDatabase db) {
        var keys = Rung.of(2, "keys")
                .change(schema ->
                        schema.createIndex("orders_key").on("orders", "id").uniqueNullsNotDistinct());
        var plan = new Planner(MigrationSet.of(List.of(TestCatalog.of(ORDERS, keys))), History.EMPTY, Permissions.NONE)
                .up(Target.latest());

        var failure = assertThrows(SetupException.class, () -> Requirements.met(plan, 14));

        GoldenErrors.assertMessage("feature-too-new", failure);
        assertThat(Requirements.met(plan, 15)).isSameAs(plan);
    }

    @Test
    void a_part_that_is_refused_in_a_transaction_runs_between_two(TestDatabase db) {
        var mixed = Rung.of(2, "mixed").change(schema -> {
            schema.createTable("customers", t -> t.column("id").bigint());
            schema.createIndex("orders_quickly").on("orders", "id").concurrently();
            schema.addColumn("orders", Column.named("customer").bigint());
        });
        var migrator = migrator(db, ORDERS, mixed);
        migrator.migrate(Target.upTo(1));
        var before = db.snapshot();

        var plan = migrator.plan(Target.latest());
        migrator.execute(plan);

        assertThat(plan.steps().get(0).change().orElseThrow().parts())
                .extracting(PlannedPart::mode)
                .containsExactly(
                        TransactionMode.TRANSACTIONAL,
                        TransactionMode.NON_TRANSACTIONAL,
                        TransactionMode.TRANSACTIONAL);
        assertThat(migrator.isUpToDate()).isTrue();
        migrator.rollback(Target.downTo(1));
        assertThat(before.diff(db.snapshot()).isEmpty()).isTrue();
    }

    @Test
    void a_constraint_is_validated_after_the_lock_of_its_creation_is_released(TestDatabase db) {
        var checked = Rung.of(2, "checked")
                .change(schema -> schema.alterTable("orders")
                        .addCheck("id_positive", "id > 0")
                        .notValid()
                        .thenValidate());
        var migrator = migrator(db, ORDERS, checked);

        var plan = migrator.plan(Target.latest());

        assertThat(plan.steps().get(1).change().orElseThrow().parts())
                .extracting(PlannedPart::mode)
                .containsExactly(TransactionMode.TRANSACTIONAL, TransactionMode.TRANSACTIONAL);
        migrator.execute(plan);
        migrator.rollback(Target.downTo(1));
        migrator.migrate();
        assertThat(db.queryStrings("select convalidated from pg_constraint where conname = 'id_positive'"))
                .containsExactly("t");
    }

    @Test
    void a_mixed_migration_resumes_at_the_part_that_failed(TestDatabase db) {
        var mixed = Rung.of(2, "mixed").change(schema -> {
            schema.createTable("customers", t -> t.column("id").bigint());
            schema.createIndex("orders_quickly").on("orders", "id").unique().concurrently();
            schema.createTable("more", t -> t.column("id").bigint());
            schema.createIndex("more_by_name").on("missing", "id");
        });
        var migrator = migrator(db, ORDERS, mixed);
        var failure = assertThrows(MigrationFailedException.class, migrator::migrate);
        assertThat(
                        db.queryStrings(
                                "select relname from pg_class where relname in ('customers', 'orders_quickly', 'more') order by 1"))
                .containsExactly("customers", "orders_quickly");
        GoldenErrors.assertMessage("mixed-failed", failure);

        db.execute("create table missing (id int)");
        migrator.migrate();

        assertThat(migrator.isUpToDate()).isTrue();
        assertThat(db.queryLong("select count(*) from pg_class where relname = 'more'"))
                .isEqualTo(1);
    }

    private static Migrator migrator(TestDatabase db, Rung... rungs) {
        return Migrator.builder(db.dataSource()).catalogs(TestCatalog.of(rungs)).build();
    }
}
