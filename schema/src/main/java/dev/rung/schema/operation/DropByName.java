package dev.rung.schema.operation;

import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import java.util.Optional;

/**
 * Drops an object of which only the name is known.
 *
 * @param object what it is, and its name
 * @param presence whether it has to exist
 * @param dependents what becomes of dependent objects
 * @since 0.1
 */
public record DropByName(ObjectReference object, Presence presence, Dependents dependents) implements RemovalOperation {

    @Override
    public OperationCost cost() {
        return dependents == Dependents.CASCADE
                ? OperationCost.of(TableLock.ACCESS_EXCLUSIVE, RowAccess.NONE)
                : Locks.ofDropping(object);
    }

    @Override
    public Optional<QualifiedName> lockedTable() {
        return Locks.tableOf(object);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropByName(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectDropped(object);
    }

    @Override
    public <R> R accept(RowAccessVisitor<R> visitor) {
        return visitor.otherAccess();
    }

    /** Whether the object has to exist. */
    public enum Presence {
        /** It is an error if it is not. */
        REQUIRED,
        /** It may not exist. */
        IF_PRESENT
    }

    /** What becomes of dependent objects. */
    public enum Dependents {
        /** The drop fails if there are any. */
        RESTRICT,
        /** They are dropped too. */
        CASCADE
    }
}
