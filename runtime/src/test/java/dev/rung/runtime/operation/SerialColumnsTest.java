package dev.rung.runtime.operation;

import static dev.rung.runtime.operation.Operations.down;
import static dev.rung.runtime.operation.Operations.up;
import static dev.rung.schema.Keywords.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.model.ReplayReport;
import dev.rung.model.SchemaReplay;
import dev.rung.runtime.snapshot.Grade;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.schema.Change;
import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.definition.QualifiedName;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A serial column is what the server creates for {@code serial}, after the migration and after its rollback. */
@ExtendWith(FreshDatabase.class)
class SerialColumnsTest {

    private static void tables(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").serial().primaryKey();
            t.column("total").bigserial().comment("counts");
        });
        db.addColumn("orders", column("number").smallserial().unique());
        db.createTable("order lines", t -> t.column("Id").bigserial().primaryKey());
    }

    @Test
    void are_the_columns_that_the_server_creates_for_serial(TestDatabase db) {
        db.execute("""
                create table orders (id serial primary key, total bigserial);
                comment on column orders.total is 'counts';
                alter table orders add column number smallserial unique;
                create table "order lines" ("Id" bigserial primary key)""");
        var written = db.snapshot();
        db.execute("drop table orders, \"order lines\"");

        up(db, SerialColumnsTest::tables);

        assertThat(written.diff(db.snapshot()).of(Grade.REAL)).isEmpty();
    }

    @Test
    void are_dropped_with_their_sequences_and_come_back_with_them(TestDatabase db) {
        var before = db.snapshot();
        var change = up(db, SerialColumnsTest::tables);
        var after = db.snapshot();

        var dropped = up(
                db,
                schema -> schema.dropColumn(
                        "orders", column("number").smallserial().unique()));
        down(db, dropped);
        assertThat(after.diff(db.snapshot()).of(Grade.REAL)).isEmpty();
        down(db, change);

        assertThat(before.diff(db.snapshot()).of(Grade.REAL)).isEmpty();
    }

    @Test
    void number_the_rows_that_are_there(TestDatabase db) {
        db.execute("create table orders (note text); insert into orders values ('a'), ('b')");

        up(db, schema -> schema.addColumn("orders", column("id").serial().primaryKey()));
        db.execute("insert into orders (note) values ('c')");

        assertThat(db.queryStrings("select note || id from orders order by id")).containsExactly("a1", "b2", "c3");
    }

    @Test
    void become_longer_with_their_sequences(TestDatabase db) {
        up(db, schema -> schema.createTable("orders", t -> t.column("id").serial()));
        var before = db.snapshot();

        var change = up(
                db,
                schema -> schema.alterColumn(
                        "orders", column("id").serial(), column("id").bigserial()));

        assertThat(db.queryStrings("select data_type from pg_sequences where sequencename = 'orders_id_seq'"))
                .containsExactly("bigint");
        down(db, change);
        assertThat(before.diff(db.snapshot()).of(Grade.REAL)).isEmpty();
    }

    @Test
    void are_not_created_from_other_columns_in_one_step() {
        assertThatThrownBy(() -> Change.of(db -> db.alterColumn(
                        "orders", column("id").integer().notNull(), column("id").serial())))
                .hasMessage(
                        "column id of table orders is a serial before or after, and not both: say it in steps, createSequence(name).ownedBy(table, column) and setDefault, or dropDefault and dropSequence");
    }

    @Test
    void are_the_same_for_the_model_as_written_out() {
        var report = replay(SerialColumnsTest::tables, db -> {
            db.dropDefault("orders", "id", "nextval('orders_id_seq')");
            db.dropSequence("orders_id_seq").integer().ownedBy("orders", "id");
            db.renameColumn("orders", "number", "no");
        });

        assertThat(report.isSound()).as(report.diagnostics().toString()).isTrue();
        assertThat(report.model().sequences().keySet())
                .extracting(QualifiedName::name)
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("orders_total_seq", "orders_number_seq", "order lines_Id_seq");
    }

    @Test
    void belong_to_their_tables_in_the_model_too() {
        var report = replay(
                SerialColumnsTest::tables,
                db -> db.dropTable(
                        "order lines", t -> t.column("Id").bigserial().primaryKey()));

        assertThat(report.isSound()).as(report.diagnostics().toString()).isTrue();
        assertThat(report.model().sequences().keySet()).hasSize(3);
    }

    private static ReplayReport replay(Consumer<ReversibleSchema> first, Consumer<ReversibleSchema> second) {
        return SchemaReplay.of(TestCatalog.of(
                        Rung.of(1, "tables").change(first), Rung.of(2, "change").change(second)))
                .run();
    }
}
