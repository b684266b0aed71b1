package dev.rung.schema.operation;

import dev.rung.schema.definition.ExtensionDefinition;
import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Drops an extension on which no object depends.
 *
 * @param extension its definition, for the inverse
 * @since 0.1
 */
public record DropExtension(ExtensionDefinition extension) implements ExtensionOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.NONE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new CreateExtension(extension));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropExtension(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectDropped(
                ObjectReference.object(ObjectKind.EXTENSION, new QualifiedName(Optional.empty(), extension.name())));
    }
}
