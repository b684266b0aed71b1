package dev.rung.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.schema.definition.ColumnType;
import dev.rung.schema.definition.DataType;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.ChangeTypeOneWay;
import dev.rung.schema.operation.DropByName;
import dev.rung.schema.operation.DropByName.Dependents;
import dev.rung.schema.operation.DropByName.Presence;
import dev.rung.schema.operation.DropColumnByName;
import dev.rung.schema.operation.DropConstraintByName;
import dev.rung.schema.operation.Operation;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Operations without an inverse, as the code of {@code up} has them: a replay runs no code, but the model can apply them. */
class RemovalReplayTest {

    private static final QualifiedName ORDERS = QualifiedName.of("orders");

    private final Editor editor = new Editor(Migrations.of(db -> {
                db.createTable("orders", t -> {
                    t.column("id").bigint().primaryKey();
                    t.column("total").bigint().check("total > 0");
                    t.index("by_total").on("total");
                });
                db.createView("large", "select id from orders");
            })
            .replay()
            .model());

    private SchemaModel after(Operation operation) {
        var model = operation.accept(new Replay(editor)).model();
        assertThat(editor.violations()).isEmpty();
        return model;
    }

    private static TableModel orders(SchemaModel model) {
        return model.table("orders").orElseThrow();
    }

    @Test
    void a_column_is_dropped_with_what_is_on_it() {
        var orders = orders(after(new DropColumnByName(ORDERS, new Identifier("total"))));

        assertThat(orders.columns()).containsOnlyKeys(new Identifier("id"));
        assertThat(orders.constraints()).containsOnlyKeys(new Identifier("orders_pkey"));
        assertThat(orders.indexes()).isEmpty();
    }

    @Test
    void a_constraint_is_dropped() {
        var orders = orders(after(new DropConstraintByName(ORDERS, new Identifier("orders_pkey"))));

        assertThat(orders.constraints()).containsOnlyKeys(new Identifier("orders_total_check"));
    }

    @Test
    void a_type_changes() {
        var to = new ColumnType(new DataType<>("numeric"), Optional.empty(), Optional.empty());
        var orders = orders(after(new ChangeTypeOneWay(ORDERS, new Identifier("total"), to)));

        assertThat(orders.column("total").orElseThrow().type().sql()).isEqualTo("numeric");
    }

    @Test
    void a_view_an_index_and_a_table_are_dropped() {
        assertThat(after(drop(ObjectReference.view("large"), Dependents.RESTRICT))
                        .views())
                .isEmpty();
        assertThat(orders(after(drop(ObjectReference.object(ObjectKind.INDEX, "by_total"), Dependents.RESTRICT)))
                        .indexes())
                .isEmpty();
        assertThat(after(drop(ObjectReference.table("orders"), Dependents.RESTRICT))
                        .tables())
                .isEmpty();
    }

    @Test
    void after_a_cascade_everything_is_uncertain() {
        assertThat(after(drop(ObjectReference.view("large"), Dependents.CASCADE))
                        .isSure(ORDERS))
                .isFalse();
    }

    private static DropByName drop(ObjectReference object, Dependents dependents) {
        return new DropByName(object, Presence.REQUIRED, dependents);
    }
}
