package dev.rung.schema.operation;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import java.util.List;

/**
 * Gives a table another name in its schema.
 *
 * @param table the table by its old name
 * @param to the new name
 * @since 0.1
 */
public record RenameTable(QualifiedName table, Identifier to) implements TableOperation {

    @Override
    public Traits traits() {
        return Traits.of(TableLock.ACCESS_EXCLUSIVE, TableWork.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new RenameTable(table.sibling(to), table.name()));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.EXACT;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.renameTable(this);
    }
}
