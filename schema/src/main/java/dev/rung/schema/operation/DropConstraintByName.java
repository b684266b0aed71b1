package dev.rung.schema.operation;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;

/**
 * Drops a constraint of which no more than the name is known.
 *
 * @param table the table
 * @param constraint its name
 * @since 0.1
 */
public record DropConstraintByName(QualifiedName table, Identifier constraint) implements RemovalOperation {

    @Override
    public Traits traits() {
        return Traits.of(TableLock.ACCESS_EXCLUSIVE, TableWork.NONE);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropConstraintByName(this);
    }
}
