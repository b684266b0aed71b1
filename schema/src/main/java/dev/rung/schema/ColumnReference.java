package dev.rung.schema;

import dev.rung.schema.definition.ConstraintTiming;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.ReferenceAction;

/**
 * A column with a foreign key, whose options come before the rest of the column. Belongs to one call of a migration.
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
     * Names the constraint.
     *
     * @param name its name
     * @return this
     */
    public ColumnReference<T> constraint(String name) {
        key.named(new Identifier(name));
        return this;
    }

    /**
     * Adds an ON DELETE action: what becomes of a row when the referenced row is deleted.
     *
     * @param action what becomes of it
     * @return this
     */
    public ColumnReference<T> onDelete(ReferenceAction action) {
        key.onDelete(action);
        return this;
    }

    /**
     * Adds an ON UPDATE action: what becomes of a row when the referenced key changes.
     *
     * @param action what becomes of it
     * @return this
     */
    public ColumnReference<T> onUpdate(ReferenceAction action) {
        key.onUpdate(action);
        return this;
    }

    /**
     * Makes the constraint DEFERRABLE: a transaction can have it checked at its end.
     *
     * @return this
     */
    public ColumnReference<T> deferrable() {
        key.timing(ConstraintTiming.DEFERRABLE);
        return this;
    }

    /**
     * Makes the constraint DEFERRABLE INITIALLY DEFERRED: it is checked at the end of the transaction.
     *
     * @return this
     */
    public ColumnReference<T> deferred() {
        key.timing(ConstraintTiming.DEFERRED);
        return this;
    }
}
