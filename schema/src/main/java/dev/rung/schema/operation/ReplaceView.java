package dev.rung.schema.operation;

import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.ViewDefinition;
import java.util.List;
import java.util.Optional;

/**
 * Gives a view that stays where it is another query, so that what needs it and who may read it stay too.
 *
 * @param from what it was
 * @param to what it is to be, under the same name
 * @param columns how its columns differ
 * @since 0.1
 */
public record ReplaceView(ViewDefinition from, ViewDefinition to, Columns columns) implements ViewOperation {

    /** How the columns of a view that is replaced differ. */
    public enum Columns {
        /** Not at all: names, types and order are the same. */
        SAME,
        /** There are more at the end. On the way back the view is dropped and made again, since PostgreSQL takes none away. */
        ADDED
    }

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.ACCESS_EXCLUSIVE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return columns == Columns.ADDED
                ? List.of(new DropView(to), new CreateView(from))
                : List.of(new ReplaceView(to, from, columns));
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
        return visitor.replaceView(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.noNameChanged();
    }

    @Override
    public <R> R accept(RowAccessVisitor<R> visitor) {
        return visitor.otherAccess();
    }
}
