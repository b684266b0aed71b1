package dev.rung.schema.operation;

import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.ViewDefinition;
import java.util.List;
import java.util.Optional;

/**
 * Replaces the query of a view, which keeps its privileges and dependent objects.
 *
 * @param from the definition before
 * @param to the new definition, under the same name
 * @param columns how its columns differ
 * @since 0.1
 */
public record ReplaceView(ViewDefinition from, ViewDefinition to, Columns columns) implements ViewOperation {

    /** How the columns of a view that is replaced differ. */
    public enum Columns {
        /** Not at all: names, types and order are the same. */
        SAME,
        /** There are more at the end. The rollback drops and creates the view again, since PostgreSQL cannot remove columns. */
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
