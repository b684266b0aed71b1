package dev.rung.schema.operation;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;

/**
 * Gives an index another name in its schema; its table is not locked.
 *
 * @param index the index by its old name
 * @param to the new name
 * @since 0.1
 */
public record RenameIndex(QualifiedName index, Identifier to) implements IndexOperation {

    @Override
    public Traits traits() {
        return Traits.of(TableLock.NONE, TableWork.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new RenameIndex(index.sibling(to), index.name()));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.renameIndex(this);
    }
}
