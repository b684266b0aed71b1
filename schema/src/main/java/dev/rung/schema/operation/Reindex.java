package dev.rung.schema.operation;

import dev.rung.schema.definition.BuildMode;
import dev.rung.schema.definition.QualifiedName;
import java.util.Optional;

/**
 * Rebuilds an index, or all indexes of a table.
 *
 * @param target whether it is one index, or all of a table
 * @param name the name of the index or table
 * @param mode whether other sessions may write meanwhile
 * @since 0.1
 */
public record Reindex(Target target, QualifiedName name, BuildMode mode) implements IndexOperation, NoInverseNeeded {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.SHARE, RowAccess.SCANS).in(mode);
    }

    /** That of a single index is not known. */
    @Override
    public Optional<QualifiedName> lockedTable() {
        return target == Target.TABLE ? Optional.of(name) : Optional.empty();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.reindex(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.noNameChanged();
    }

    @Override
    public <R> R accept(RowAccessVisitor<R> visitor) {
        return visitor.otherAccess();
    }

    /** What is rebuilt. */
    public enum Target {
        /** One index. */
        INDEX,
        /** All indexes of a table. */
        TABLE
    }
}
