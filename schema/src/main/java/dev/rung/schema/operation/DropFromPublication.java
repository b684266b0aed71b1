package dev.rung.schema.operation;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Drops a table from a publication.
 *
 * @param publication the publication
 * @param table the table
 * @since 0.1
 */
public record DropFromPublication(Identifier publication, QualifiedName table) implements PublicationOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.SHARE_UPDATE_EXCLUSIVE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new AddToPublication(publication, table));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public Optional<QualifiedName> lockedTable() {
        return Optional.of(table);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropFromPublication(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.noNameChanged();
    }
}
