package dev.rung.schema.operation;

import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.ViewDefinition;
import dev.rung.schema.definition.ViewKind;
import java.util.List;
import java.util.Optional;

/**
 * Creates a view, with its indexes, privileges and comment.
 *
 * @param view its definition
 * @since 0.1
 */
public record CreateView(ViewDefinition view) implements ViewOperation, Creation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(
                TableLock.ACCESS_SHARE, view.kind() == ViewKind.MATERIALIZED ? RowAccess.SCANS : RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new DropView(view));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public SchemaObjectName creates() {
        return SchemaObjectName.of(SchemaObjectName.Kind.RELATION, view.name());
    }

    @Override
    public Optional<QualifiedName> lockedTable() {
        return Optional.empty();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createView(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectCreated(view.reference());
    }

    @Override
    public <R> R accept(RowAccessVisitor<R> visitor) {
        return visitor.otherAccess();
    }
}
