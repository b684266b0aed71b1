package dev.rung.schema.operation;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Moves an object to another schema.
 *
 * @param object the object where it is, with the schema
 * @param to the new schema
 * @since 0.1
 */
public record MoveObject(ObjectReference object, Identifier to) implements ObjectOperation {

    /**
     * Checks that the inverse is known.
     *
     * @throws IllegalArgumentException if the object is named without schema
     */
    public MoveObject {
        if (object.name().schema().isEmpty()) {
            throw new IllegalArgumentException(
                    "%s is to move to schema %s, and its inverse is not known: name it with the schema where it is"
                            .formatted(object, to));
        }
    }

    private Identifier from() {
        return object.name().schema().orElseThrow();
    }

    @Override
    public OperationCost cost() {
        return Locks.ofNaming(object);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new MoveObject(object.moved(to), from()));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public Optional<QualifiedName> lockedTable() {
        return Locks.tableOf(object);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.moveObject(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectMoved(object, to);
    }
}
