package dev.rung.schema.operation;

import dev.rung.schema.definition.EnumPosition;
import dev.rung.schema.definition.QualifiedName;
import java.util.Optional;

/**
 * Adds a label to an enum. PostgreSQL cannot take it out again: on the way back it stays, and the way up passes
 * over it.
 *
 * @param type the enum
 * @param label the label
 * @param position where it stands; empty for the end
 * @since 0.1
 */
public record AddEnumValue(QualifiedName type, String label, Optional<EnumPosition> position)
        implements TypeOperation, NoInverseNeeded {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.NONE, RowAccess.NONE);
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
