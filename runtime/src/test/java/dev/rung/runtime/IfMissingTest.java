package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.TransactionScope;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.schema.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects that existed before are not changed by a migration or its rollback. */
@ExtendWith(FreshDatabase.class)
class IfMissingTest {

    @Test
    void what_was_there_already_stays_at_the_rollback(TestDatabase db) {
        var careful = Rung.of(1, "careful").change(schema -> {
            schema.createTableIfMissing("old", t -> t.column("id").bigint());
            schema.createTableIfMissing("new", t -> t.column("id").bigint());
            schema.addColumnIfMissing("old", Column.named("id").bigint());
            schema.addColumnIfMissing("old", Column.named("it's").text().defaultSql("'$rung$'"));
            schema.createIndexIfMissing("old_by_id").on("old", "id");
        });
        db.execute("create table old (id bigint)");
        var before = db.snapshot();
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.of(careful))
                .firstRun(FirstRun.BESIDE_OTHERS)
                .build();

        migrator.migrate();
        assertThat(migrator.status().history().rows().get(0).acted())
                .containsExactly("relation new", "column old.it's", "relation old_by_id");
        migrator.rollback(Target.downTo(0));

        assertThat(before.diff(db.snapshot()).isEmpty()).isTrue();
    }

    @Test
    void what_an_observed_run_created_is_dropped_by_the_rollback_too(TestDatabase db) {
        var careful = Rung.of(1, "careful")
                .change(schema ->
                        schema.createTableIfMissing("new", t -> t.column("id").bigint()));
        var migrator = migrator(db, careful);

        migrator.observe(migrator.plan(Target.latest()));
        migrator.rollback(Target.downTo(0));

        assertThat(db.queryLong("select count(*) from pg_class where relname = 'new'"))
                .isZero();
    }

    @Test
    void one_migration_does_not_take_back_what_another_created_in_the_same_transaction(TestDatabase db) {
        var one = Rung.of(1, "one")
                .change(schema ->
                        schema.createTableIfMissing("t", t -> t.column("id").bigint()));
        var two = Rung.of(2, "two")
                .change(schema ->
                        schema.createTableIfMissing("t", t -> t.column("id").bigint()));
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.of(one, two))
                .transactionScope(TransactionScope.RUN)
                .build();
        migrator.migrate();

        migrator.rollback(Target.downTo(1));

        assertThat(db.queryLong("select count(*) from pg_class where relname = 't'"))
                .isEqualTo(1);
    }

    /** What it has created would not be recorded, and would remain after a rollback. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "reset all",
                "do $$ begin reset all; end $$",
                "reset rung.acted",
                "set rung.acted = ''",
                "set local rung.acted = ''",
                "reset rung.history"
            })
    void notes_must_not_be_reset(String reset, TestDatabase db) {
        var made = Rung.of(1, "made").change(schema -> {
            schema.createTableIfMissing("one", t -> t.column("id").bigint());
            schema.sql(reset).reverse("select 1");
            schema.createTableIfMissing("two", t -> t.column("id").bigint());
        });
        var inParts = Rung.of(1, "parts").change(schema -> {
            schema.createTableIfMissing("one", t -> t.column("id").bigint());
            schema.sql(reset).reverse("select 1");
            schema.createIndex("one_by_id").on("one", "id").concurrently();
        });

        refused(migrator(db, made)::migrate, db);
        refused(() -> observed(migrator(db, made)), db);
        if (!reset.endsWith("history")) {
            refused(migrator(db, inParts)::migrate, db);
        }
    }

    private static void observed(Migrator migrator) {
        migrator.observe(migrator.plan(Target.latest()));
    }

    private static void refused(Executable run, TestDatabase db) {
        var failure = assertThrows(MigrationFailedException.class, run);

        assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
        assertThat(failure)
                .hasMessageContaining("a migration must not reset all settings, nor those that begin with rung.")
                .hasMessageContaining("nothing of");
        assertThat(db.queryStrings("select to_regclass('one'), to_regclass('two')"))
                .containsExactly("null|null");
    }

    /** What comes outside a transaction, and what is in a part that is one. */
    @Test
    void what_a_part_has_created_is_recorded_with_it(TestDatabase db) {
        var parts = Rung.of(1, "parts").change(schema -> {
            schema.createTableIfMissing("one", t -> t.column("id").bigint());
            schema.createIndex("one_by_id").on("one", "id").concurrently();
            schema.createTableIfMissing("two", t -> t.column("id").bigint());
        });
        var migrator = migrator(db, parts);

        migrator.migrate();

        assertThat(migrator.status().history().rows().get(0).acted()).containsExactly("relation one", "relation two");
    }

    private static Migrator migrator(TestDatabase db, Rung... rungs) {
        return Migrator.builder(db.dataSource()).catalogs(TestCatalog.of(rungs)).build();
    }
}
