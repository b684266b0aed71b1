package dev.rung.schema;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.RenameConstraint;
import dev.rung.schema.operation.ValidateConstraint;

/**
 * Changes of constraints.
 *
 * @since 0.1
 */
public interface ConstraintChanges extends Changes {

    /**
     * Begins to change the constraints of a table.
     *
     * <pre>{@code
     * db.alterTable("orders").addCheck("total_not_negative", "total >= 0").notValid().thenValidate();
     * db.alterTable("orders").addConstraint(c -> c.foreignKey("customer_id").references("customers", "id").onDelete(CASCADE));
     * db.alterTable("orders").dropConstraint(c -> c.unique("number"));
     * }</pre>
     *
     * @param table the table
     * @return the next step: what changes
     */
    default TableAlteration alterTable(String table) {
        return new TableAlteration(this, QualifiedName.of(table));
    }

    /**
     * Renames a constraint, and its index with it.
     *
     * @param table the table
     * @param from its old name
     * @param to its new name
     */
    default void renameConstraint(String table, String from, String to) {
        add(new RenameConstraint(QualifiedName.of(table), new Identifier(from), new Identifier(to)));
    }

    /**
     * Validates a constraint that was added NOT VALID, while other sessions read and write. It needs no inverse.
     *
     * @param table the table
     * @param constraint the constraint
     */
    default void validateConstraint(String table, String constraint) {
        add(new ValidateConstraint(QualifiedName.of(table), new Identifier(constraint)));
    }
}
