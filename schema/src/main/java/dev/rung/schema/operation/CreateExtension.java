package dev.rung.schema.operation;

import dev.rung.schema.definition.ExtensionDefinition;
import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Installs an extension in the database.
 *
 * @param extension its definition
 * @since 0.1
 */
public record CreateExtension(ExtensionDefinition extension) implements ExtensionOperation, Creation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.NONE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new DropExtension(extension));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public SchemaObjectName creates() {
        return SchemaObjectName.of(
                SchemaObjectName.Kind.EXTENSION, new QualifiedName(Optional.empty(), extension.name()));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createExtension(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectCreated(
                ObjectReference.object(ObjectKind.EXTENSION, new QualifiedName(Optional.empty(), extension.name())));
    }
}
