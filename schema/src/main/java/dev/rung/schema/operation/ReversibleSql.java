package dev.rung.schema.operation;

import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.UpdateDefinition;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * SQL that its author wrote, with the SQL of the rollback. What it locks is not known, so the strongest lock is assumed.
 *
 * @param up the SQL
 * @param down the SQL of the rollback
 * @since 0.1
 */
public record ReversibleSql(String up, String down) implements StatementOperation {

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
    public Optional<UpdateDefinition> overwrites() {
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
