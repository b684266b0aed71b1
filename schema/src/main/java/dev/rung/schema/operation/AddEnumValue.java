package dev.rung.schema.operation;

import dev.rung.schema.definition.EnumPosition;
import dev.rung.schema.definition.QualifiedName;
import java.util.Optional;

/**
 * Adds a value to an enum type. PostgreSQL cannot remove it: a rollback leaves it in place, and applying the migration again
 * skips it.
 *
 * @param type the enum
 * @param label the label
 * @param position its position; empty for the end
 * @since 0.1
 */
public record AddEnumValue(QualifiedName type, String label, Optional<EnumPosition> position)
        implements TypeOperation, NoInverseNeeded {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.NONE, RowAccess.NONE);
    }

    @Override
    public Optional<StoredData> destroys() {
        return Optional.empty();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.addEnumValue(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.enumValueAdded(type, label);
    }
}
