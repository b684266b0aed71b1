package dev.rung.schema.operation;

import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.TableDefinition;
import java.util.List;
import java.util.Optional;

/**
 * Drops a table with its rows.
 *
 * @param table its definition, for the inverse
 * @since 0.1
 */
public record DropTable(TableDefinition table) implements TableOperation {

    @Override
    public OperationCost cost() {
        return OperationCost.of(TableLock.ACCESS_EXCLUSIVE, RowAccess.NONE);
    }

    @Override
    public List<Operation> inverse() {
        return List.of(new CreateTable(table));
    }

    @Override
    public Reversibility reversibility() {
        return Reversibility.LOSSY;
    }

    @Override
    public Optional<StoredData> destroys() {
        return Optional.of(new StoredData.Rows(table.name()));
    }

    @Override
    public Optional<QualifiedName> lockedTable() {
        return Optional.of(table.name());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropTable(this);
    }

    @Override
    public <R> R accept(NameChangeVisitor<R> visitor) {
        return visitor.objectDropped(ObjectReference.object(ObjectKind.TABLE, table.name()));
    }

    @Override
    public <R> R accept(RowAccessVisitor<R> visitor) {
        return visitor.otherAccess();
    }
}
