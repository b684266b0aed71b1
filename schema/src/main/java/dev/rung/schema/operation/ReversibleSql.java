package dev.rung.schema.operation;

import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * SQL that its author wrote, together with the SQL that takes it back. What it locks is not known, and taken for the worst.
 *
 * @param up the way up
 * @param down the way back
 * @since 0.1
 */
public record ReversibleSql(String up, String down) implements StatementOperation {

    /** Checks that both are there. */
    public ReversibleSql {
        Objects.requireNonNull(up, "up");
        Objects.requireNonNull(down, "down");
    }

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.ACCESS_EXCLUSIVE, RowAccess.REWRITES);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new ReversibleSql(down, up));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    /** What the SQL locks is not known. */
    @Override
    public Optional<QualifiedName> lockedTable() {
        return Optional.empty();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.reversibleSql(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.sqlExecuted(up);
    }
}
