package dev.rung.schema.operation;

import dev.rung.schema.definition.QualifiedName;
import java.util.Optional;

/**
 * Deletes all rows of a table at once.
 *
 * @param table the table
 * @param numbers whether its sequences restart
 * @param dependents what becomes of the rows that refer to these
 * @since 0.1
 */
public record Truncate(QualifiedName table, Numbers numbers, DropByName.Dependents dependents)
        implements RemovalOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.ACCESS_EXCLUSIVE, RowAccess.NONE);
    }

    @Override
    public Optional<QualifiedName> lockedTable() {
        return Optional.of(table);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.truncate(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.noNameChanged();
    }

    @Override
    public <R> R accept(RowAccessVisitor<R> visitor) {
        return visitor.otherAccess();
    }

    /** What becomes of the sequences of a table. */
    public enum Numbers {
        /** They continue. */
        GO_ON,
        /** They restart. */
        BEGIN_AGAIN
    }
}
