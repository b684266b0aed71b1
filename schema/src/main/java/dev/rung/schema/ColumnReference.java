package dev.rung.schema;

import dev.rung.schema.definition.ConstraintTiming;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.ReferenceAction;

/**
 * A column that refers to another table. What is said of the reference comes before all else of the column. Belongs to one
 * call of a migration.
 *
 * @param <T> what its values are in Java
 * @since 0.1
 */
public final class ColumnReference<T> extends Column<T> {

    private final ForeignKeyDraft key;

    ColumnReference(Column<T> column, ForeignKeyDraft key) {
        super(column.draft(), column.type());
        this.key = key;
    }

    /**
     * Gives the constraint a name.
     *
     * @param name its name
     * @return this
     */
    public ColumnReference<T> constraint(String name) {
        key.named(new Identifier(name));
        return this;
    }

    /**
     * Says what becomes of a row when the other is deleted.
     *
     * @param action what becomes of it
     * @return this
     */
    public ColumnReference<T> onDelete(ReferenceAction action) {
        key.onDelete(action);
        return this;
    }

    /**
     * Says what becomes of a row when the key of the other changes.
     *
     * @param action what becomes of it
     * @return this
     */
    public ColumnReference<T> onUpdate(ReferenceAction action) {
        key.onUpdate(action);
        return this;
    }

    /**
     * Is checked at the end of a transaction that asks for it.
     *
     * @return this
     */
    public ColumnReference<T> deferrable() {
        key.timing(ConstraintTiming.DEFERRABLE);
        return this;
    }

    /**
     * Is checked at the end of the transaction.
     *
     * @return this
     */
    public ColumnReference<T> deferred() {
        key.timing(ConstraintTiming.DEFERRED);
        return this;
    }
}
