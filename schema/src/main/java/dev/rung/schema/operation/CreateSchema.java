package dev.rung.schema.operation;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Creates a schema.
 *
 * @param schema its name
 * @since 0.1
 */
public record CreateSchema(Identifier schema) implements SchemaOperation, Creation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.NONE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new DropSchema(schema));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public SchemaObjectName creates() {
        return SchemaObjectName.of(SchemaObjectName.Kind.SCHEMA, new QualifiedName(Optional.empty(), schema));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createSchema(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectCreated(
                ObjectReference.object(ObjectKind.SCHEMA, new QualifiedName(Optional.empty(), schema)));
    }
}
