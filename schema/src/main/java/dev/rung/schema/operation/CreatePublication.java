package dev.rung.schema.operation;

import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.PublicationDefinition;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Creates a publication.
 *
 * @param publication its definition
 * @since 0.1
 */
public record CreatePublication(PublicationDefinition publication) implements PublicationOperation {

    @Override
    public OperationCost cost() {
        return publication.tables().isEmpty()
                ? OperationCost.of(TableLock.NONE, RowAccess.NONE).since(publication.since())
                : OperationCost.of(TableLock.SHARE_UPDATE_EXCLUSIVE, RowAccess.NONE)
                        .since(publication.since());
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new DropPublication(publication));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public Optional<QualifiedName> lockedTable() {
        return Optional.empty();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createPublication(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectCreated(ObjectReference.object(
                ObjectKind.PUBLICATION, new QualifiedName(Optional.empty(), publication.name())));
    }
}
