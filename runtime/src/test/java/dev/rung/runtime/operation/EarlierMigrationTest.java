package dev.rung.runtime.operation;

import static dev.rung.runtime.operation.Operations.down;
import static dev.rung.runtime.operation.Operations.up;
import static dev.rung.schema.Keywords.CASCADE;
import static dev.rung.schema.Keywords.column;
import static dev.rung.schema.Keywords.createdBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.AutoReversible;
import dev.rung.model.Diagnostic;
import dev.rung.model.ReplayReport;
import dev.rung.model.SchemaReplay;
import dev.rung.runtime.snapshot.Grade;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.schema.Change;
import dev.rung.schema.ReversibleSchema;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an earlier migration created is dropped without a definition, and a rollback creates it as that migration did. */
@ExtendWith(FreshDatabase.class)
class EarlierMigrationTest {

    private static final class Shop implements AutoReversible {
        @Override
        public void change(ReversibleSchema db) {
            db.createTable("customers", t -> {
                t.column("id").serial().primaryKey();
                t.column("email").text().unique().check("email like '%@%'").indexed("by_email");
                t.comment("who buys");
            });
            db.createTable("orders", t -> {
                t.column("id").bigserial().primaryKey();
                t.column("customer_id").integer().references("customers", "id").onDelete(CASCADE);
            });
            db.createIndex("orders_by_customer").on("orders", "customer_id");
            db.alterTable("orders").addCheck("id_ok", "id > 0").notValid().thenValidate();
        }
    }

    private static final class Notes implements AutoReversible {
        @Override
        public void change(ReversibleSchema db) {
            db.addColumn("orders", column("note").text().notNull().defaultTo("").indexed("by_note"));
        }
    }

    private static final class Itself implements AutoReversible {
        @Override
        public void change(ReversibleSchema db) {
            db.revert(new Itself());
        }
    }

    static List<Consumer<ReversibleSchema>> drops() {
        return List.of(
                db -> db.dropTable("orders", createdBy(new Shop())),
                db -> db.dropIndex("orders_by_customer", createdBy(new Shop())),
                db -> db.dropIndex("orders_by_customer", createdBy(new Shop())).concurrently(),
                db -> db.dropIndex("by_email", createdBy(new Shop())),
                db -> db.dropColumn("customers", "email", createdBy(new Shop())),
                db -> db.dropColumn("orders", "customer_id", createdBy(new Shop())),
                db -> db.alterTable("orders").dropConstraint("id_ok", createdBy(new Shop())),
                db -> db.alterTable("customers")
                        .dropConstraint("customers_pkey", createdBy(new Shop()))
                        .referencedBy("orders", "orders_customer_id_fkey", createdBy(new Shop())),
                db -> db.revert(new Shop()));
    }

    @ParameterizedTest
    @MethodSource("drops")
    void comes_back_as_it_was(Consumer<ReversibleSchema> drop, TestDatabase db) {
        up(db, new Shop()::change);
        var before = db.snapshot();

        var change = up(db, drop);
        assertThat(before.diff(db.snapshot()).of(Grade.REAL)).isNotEmpty();
        down(db, change);

        assertThat(before.diff(db.snapshot()).of(Grade.REAL)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("drops")
    void the_model_has_it_back_too(Consumer<ReversibleSchema> drop) {
        assertThat(errors(replay(new Shop()::change, drop))).isEmpty();
    }

    @Test
    void what_was_changed_since_is_found_without_a_database() {
        assertThat(errors(replay(
                        new Shop()::change, new Notes()::change, db -> db.dropTable("orders", createdBy(new Shop())))))
                .singleElement()
                .extracting(Diagnostic::message)
                .asString()
                .contains(
                        "RUNG-608",
                        "column orders.note does not come back",
                        "where createdBy(...) declares it, first revert what changed it since: revert(...)");
    }

    @Test
    void what_changed_it_since_is_taken_back_first(TestDatabase db) {
        Consumer<ReversibleSchema> drop = schema -> {
            schema.revert(new Notes());
            schema.dropTable("orders", createdBy(new Shop()));
        };
        assertThat(errors(replay(new Shop()::change, new Notes()::change, drop)))
                .isEmpty();

        up(db, new Shop()::change);
        up(db, new Notes()::change);
        var before = db.snapshot();
        down(db, up(db, drop));

        assertThat(before.diff(db.snapshot()).of(Grade.REAL)).isEmpty();
    }

    @Test
    void a_check_of_a_domain_that_was_validated_later_comes_back_validated(TestDatabase db) {
        AutoReversible prices = schema -> {
            schema.createDomain("price", "numeric");
            schema.addDomainCheckNotValid("price", "price_not_negative", "value >= 0");
            schema.validateDomainCheck("price", "price_not_negative");
        };
        up(db, prices::change);
        var before = db.snapshot();

        down(db, up(db, schema -> schema.revert(prices)));

        assertThat(before.diff(db.snapshot()).of(Grade.REAL)).isEmpty();
    }

    @Test
    void a_migration_that_creates_no_such_thing_is_named() {
        assertThatThrownBy(() -> Change.of(db -> db.dropTable("order", createdBy(new Shop()))))
                .hasMessage(
                        "Shop creates no table order: name the migration that does, or say in full what it is, with dropTable(name, t -> ...)");
        assertThatThrownBy(() ->
                        Change.of(db -> db.alterTable("orders").dropConstraint("email_ok", createdBy(new Shop()))))
                .hasMessage(
                        "Shop creates no constraint email_ok of table orders: name the migration that does, or say in full what it is, with dropConstraint(c -> ...)");
    }

    @Test
    void a_migration_that_refers_to_itself_is_named() {
        assertThatThrownBy(() -> Change.of(new Itself()::change))
                .hasMessage("Itself refers to itself: name the earlier migration that created it");
    }

    @Test
    void what_only_the_history_records_is_not_reverted() {
        AutoReversible conditional =
                db -> db.createTableIfMissing("logs", t -> t.column("id").bigint());

        assertThatThrownBy(() -> Change.of(db -> db.revert(conditional)))
                .hasMessageContaining(
                        "cannot be reverted as a whole, only the history knows whether it created relation logs: drop what it created one by one");
    }

    @Test
    void what_the_server_did_besides_is_not_reverted_by_guess() {
        AutoReversible attaches =
                db -> db.attachPartition("events", "events_1").forValuesFrom(1).to(9);
        AutoReversible keys = db -> db.alterTable("events").addConstraint(c -> c.primaryKey("id"));

        assertThatThrownBy(() -> Change.of(db -> db.revert(attaches)))
                .hasMessageContaining("only the history knows what the server did beside its AttachPartition");
        assertThatThrownBy(() -> Change.of(db -> db.revert(keys)))
                .hasMessageContaining("only the history knows what the server did beside its AddConstraint");
    }

    @SafeVarargs
    private static ReplayReport replay(Consumer<ReversibleSchema>... changes) {
        var rungs = new Rung[changes.length];
        for (var i = 0; i < changes.length; i++) {
            rungs[i] = Rung.of(i + 1, "number " + (i + 1)).change(changes[i]);
        }
        return SchemaReplay.of(TestCatalog.of(rungs)).run();
    }

    private static List<Diagnostic> errors(ReplayReport report) {
        return report.diagnostics().stream().filter(Diagnostic::isError).toList();
    }
}
