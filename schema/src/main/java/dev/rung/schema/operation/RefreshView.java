package dev.rung.schema.operation;

import dev.rung.schema.definition.BuildMode;
import dev.rung.schema.definition.QualifiedName;
import java.util.Optional;

/**
 * Refreshes a materialized view.
 *
 * @param view the view
 * @param mode whether other sessions may read it meanwhile, which requires a unique index
 * @since 0.1
 */
public record RefreshView(QualifiedName view, BuildMode mode) implements ViewOperation, NoInverseNeeded {

    @Override
    public OperationCost cost() {
        return mode == BuildMode.CONCURRENT
                ? OperationCost.of(TableLock.EXCLUSIVE, RowAccess.SCANS)
                : OperationCost.of(TableLock.ACCESS_EXCLUSIVE, RowAccess.REWRITES);
    }

    @Override
    public Optional<QualifiedName> lockedTable() {
        return Optional.of(view);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.refreshView(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.noNameChanged();
    }

    @Override
    public <R> R accept(RowAccessVisitor<R> visitor) {
        return visitor.viewRefreshed(mode);
    }
}
