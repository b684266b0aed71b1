package dev.rung.schema.operation;

import dev.rung.schema.definition.ColumnOptions;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * Changes the storage options of a column; its privileges stay as they are.
 *
 * @param table the table
 * @param column the column
 * @param from the definition before
 * @param to the new definition
 * @since 0.1
 */
public record AlterColumnOptions(QualifiedName table, Identifier column, ColumnOptions from, ColumnOptions to)
        implements ColumnOperation {

    /**
     * Checks that both ways are known.
     *
     * @throws IllegalArgumentException if it is known only on one side where long values are kept
     */
    public AlterColumnOptions {
        if (from.storage().isPresent() != to.storage().isPresent()) {
            throw new IllegalArgumentException(
                    "column %s of table %s has a storage on one side only: say before and after what it is"
                            .formatted(column, table));
        }
    }

    @Override
    public OperationCost cost() {
        return OperationCost.of(
                isStatisticsAlone() ? TableLock.SHARE_UPDATE_EXCLUSIVE : TableLock.ACCESS_EXCLUSIVE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new AlterColumnOptions(table, column, to, from));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public Optional<StoredData> destroys() {
        return Optional.empty();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.alterColumnOptions(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.noNameChanged();
    }

    @Override
    public <R> R accept(RowAccessVisitor<R> visitor) {
        return visitor.otherAccess();
    }

    private boolean isStatisticsAlone() {
        return from.storage().equals(to.storage()) && from.compression().equals(to.compression());
    }
}
