package dev.rung.runtime.operation;

import static dev.rung.schema.Keywords.column;
import static dev.rung.schema.definition.ObjectReference.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.schema.Change;
import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.Table;
import dev.rung.schema.definition.ColumnOptions.Storage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ContradictionsTest {

    @Test
    void a_column_without_a_type() {
        assertThat(refusalOfTable(t -> t.column("id")))
                .isEqualTo("column id of table orders has no type: give it one, such as text()");
    }

    @Test
    void a_column_with_two_values() {
        assertThat(refusalOfTable(t -> t.column("id").bigint().identity().defaultTo(1L)))
                .isEqualTo("column id of table orders gets its value in two ways:"
                        + " keep one of defaultTo, defaultSql, serial, identity and generated");
    }

    @Test
    void a_column_that_takes_null_and_does_not() {
        var refusal = "column id of table orders is to take null, and not to take it: leave out nullable()";

        assertThat(refusalOfTable(t -> t.column("id").bigint().nullable().notNull()))
                .isEqualTo(refusal);
        assertThat(refusalOfTable(t -> t.column("id").bigint().nullable().identity()))
                .isEqualTo(refusal);
    }

    @Test
    void a_serial_that_takes_null_or_another_default_or_is_an_array() {
        assertThat(refusalOfTable(t -> t.column("id").serial().nullable()))
                .isEqualTo("column id of table orders is to take null, and not to take it: leave out nullable()");
        assertThat(refusalOfTable(t -> t.column("id").serial().defaultTo(1)))
                .isEqualTo("column id of table orders gets its value in two ways:"
                        + " keep one of defaultTo, defaultSql, serial, identity and generated");
        assertThat(refusalOfTable(t -> t.column("id").serial().array()))
                .isEqualTo("column id is a serial, and its values are integer[]: a sequence gives smallint, integer or"
                        + " bigint, leave out array()");
    }

    @Test
    void a_constraint_that_does_not_refer_to_the_one_that_is_dropped() {
        assertThat(refusal(db -> db.alterTable("customers")
                        .dropConstraint(c -> c.unique("email"))
                        .referencedBy("orders", c -> c.foreignKey("customer").references("customers", "id"))))
                .isEqualTo("constraint orders_customer_fkey of table orders does not refer to constraint"
                        + " customers_email_key of table customers: leave it out, or drop it on its own");
    }

    @Test
    void a_table_with_two_primary_keys() {
        assertThat(refusalOfTable(t -> {
                    t.column("a").bigint().primaryKey();
                    t.column("b").bigint().primaryKey();
                }))
                .isEqualTo("table orders has two primary keys: keep one, primaryKey(first, second) for two columns");
    }

    @Test
    void a_foreign_key_without_a_target() {
        assertThat(refusalOfTable(t -> t.foreignKey("customer_id")))
                .isEqualTo("the foreign key orders_customer_id_fkey of table orders refers to nothing:"
                        + " add references(table, column)");
    }

    @Test
    void an_exclusion_that_compares_nothing() {
        assertThat(refusalOfTable(t -> t.exclude("no_overlap")))
                .isEqualTo("the exclusion no_overlap of table orders compares nothing: add with(column, operator)");
    }

    @Test
    void an_index_without_columns() {
        assertThat(refusal(db -> db.createIndex("orders_by_id")))
                .isEqualTo("index orders_by_id has no columns: name them with on(table, columns)");
        assertThat(refusalOfTable(t -> t.index("orders_by_id")))
                .isEqualTo("index orders_by_id of table orders has no columns: name them with on(columns)");
    }

    @Test
    void an_index_of_a_new_table_built_concurrently() {
        assertThat(refusalOfTable(t -> t.index("orders_by_id").on("id").concurrently()))
                .isEqualTo("index orders_by_id is created with its table orders: leave out concurrently()");
    }

    @Test
    void a_table_that_is_created_twice_if_it_is_missing() {
        assertThat(refusal(db -> {
                    db.createTableIfMissing("orders", t -> t.column("id").bigint());
                    db.renameTable("orders", "bills");
                    db.createTableIfMissing("orders", t -> t.column("id").bigint());
                }))
                .isEqualTo(
                        "relation orders is created twice if it is missing, and a rollback could not tell by which call:"
                                + " put the second one into a migration of its own");
    }

    @Test
    void a_partition_without_bounds() {
        var refusal = "partition orders_old of table orders has no bounds:"
                + " say which rows belong to it, such as forValuesFrom(1).to(10)";

        assertThat(refusal(db -> db.attachPartition("orders", "orders_old"))).isEqualTo(refusal);
        assertThat(refusal(db -> db.createTable(
                        "orders_old", t -> t.partitionOf("orders").forValuesFrom(1))))
                .isEqualTo(refusal);
    }

    @Test
    void an_alteration_that_alters_nothing() {
        assertThat(refusal(db -> db.alterTable("orders")))
                .isEqualTo("table orders is not altered: say how, such as addCheck(name, condition)");
        assertThat(refusal(db -> db.alterColumn(
                        "orders", column("id").bigint(), column("id").bigint())))
                .isEqualTo("column id of table orders does not change: leave out alterColumn, or say what it is to be");
    }

    @Test
    void two_constraints_at_once() {
        assertThat(refusal(db -> db.alterTable("orders").addConstraint(c -> {
                    c.check("a > 0");
                    c.check("b > 0");
                })))
                .isEqualTo("2 constraints of table orders are said at once: say one, and call it again");
    }

    @Test
    void a_unique_constraint_that_is_not_valid() {
        assertThat(refusal(db -> db.alterTable("orders")
                        .addConstraint(c -> c.unique("number"))
                        .notValid()))
                .isEqualTo("constraint orders_number_key of table orders has an index, and is always valid:"
                        + " leave out notValid()");
    }

    @Test
    void a_check_that_uses_an_index() {
        assertThat(refusal(db -> db.alterTable("orders").addConstraintUsingIndex("i", c -> c.check("x", "a > 0"))))
                .isEqualTo("constraint x of table orders has no index to use:"
                        + " only a primary key or unique constraint has");
    }

    @Test
    void a_column_that_changes_more_than_a_column() {
        assertThat(refusal(db -> db.alterColumn(
                        "orders", column("id").bigint(), column("id").bigint().unique())))
                .isEqualTo("column id of table orders changes constraints or indexes:"
                        + " change them with alterTable and createIndex");
        assertThat(refusal(db -> db.alterColumn(
                        "orders", column("id").bigint(), column("id").bigint().comment("key"))))
                .isEqualTo("column id of table orders changes its comment or grants: change them on their own");
        assertThat(refusal(db -> db.alterColumn(
                        "orders", column("id").bigint(), column("id").bigint().generatedStored("1"))))
                .isEqualTo("column id of table orders cannot become generated: drop it, and add it anew");
        assertThat(refusal(db -> db.alterColumn(
                        "orders", column("id").text(), column("id").text().options(o -> o.storage(Storage.MAIN)))))
                .isEqualTo("column id of table orders has a storage on one side only: say before and after what it is");
    }

    @Test
    void a_type_that_becomes_another_from_which_postgresql_has_no_cast_back() {
        assertThat(refusal(db -> db.alterColumn(
                        "orders", column("number").bigint(), column("number").text())))
                .isEqualTo("column number of table orders changes between bigint and text:"
                        + " say how values become each other, with using(up, down)");
    }

    @Test
    void a_table_that_moves_from_an_unknown_schema() {
        assertThat(refusal(db -> db.moveToSchema(table("orders"), "billing")))
                .isEqualTo("table orders is to move to schema billing, and its inverse is not known:"
                        + " name it with the schema where it is");
    }

    @Test
    void a_default_that_sql_cannot_write() {
        assertThat(refusalOfTable(t -> t.column("note").text().defaultTo("a\0b")))
                .isEqualTo("the text a?b holds the character 0 at place 2, which PostgreSQL cannot take: leave it out");
        assertThat(refusalOfTable(t -> t.partitionOf("orders").in(new AtomicReference<>("a"))))
                .isEqualTo("class java.util.concurrent.atomic.AtomicReference has no constant in SQL:"
                        + " write it with defaultSql(sql)");
    }

    private static String refusalOfTable(Consumer<Table> content) {
        return refusal(db -> db.createTable("orders", content));
    }

    private static String refusal(Consumer<ReversibleSchema> author) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> Change.of(author))
                .getMessage());
    }
}
