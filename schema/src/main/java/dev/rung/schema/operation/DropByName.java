package dev.rung.schema.operation;

import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import java.util.Optional;

/**
 * Drops an object of which no more than the name is known.
 *
 * @param object what it is, and its name
 * @param presence whether it has to be there
 * @param dependents what becomes of the objects that need it
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

    /** Whether the object has to be there. */
    public enum Presence {
        /** It is an error if it is not. */
        REQUIRED,
        /** It may be missing. */
        IF_PRESENT
    }

    /** What becomes of objects that need it. */
    public enum Dependents {
        /** It stays if there are any. */
        RESTRICT,
        /** They go too. */
        CASCADE
    }
}
