package dev.rung.schema.operation;

import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.RowSecurity;
import java.util.List;
import java.util.Optional;

/**
 * Enables, forces or disables row-level security of a table.
 *
 * @param table the table
 * @param from the setting before
 * @param to the new setting
 * @since 0.1
 */
public record ChangeRowSecurity(QualifiedName table, RowSecurity from, RowSecurity to) implements SecurityOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.ACCESS_EXCLUSIVE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new ChangeRowSecurity(table, to, from));
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
        return visitor.changeRowSecurity(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.noNameChanged();
    }
}
