package dev.rung.model;

import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.AddColumn;
import dev.rung.schema.operation.AlterColumnOptions;
import dev.rung.schema.operation.AlterDefault;
import dev.rung.schema.operation.AlterExpression;
import dev.rung.schema.operation.AlterIdentity;
import dev.rung.schema.operation.AlterNullability;
import dev.rung.schema.operation.ChangeType;
import dev.rung.schema.operation.ColumnOperation;
import dev.rung.schema.operation.DropColumn;
import dev.rung.schema.operation.DropExpression;
import dev.rung.schema.operation.RenameColumn;
import java.util.Optional;

/** Which table an operation on columns locks. */
final class ColumnTarget implements ColumnOperation.Visitor<Optional<QualifiedName>> {

    @Override
    public Optional<QualifiedName> addColumn(AddColumn operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> dropColumn(DropColumn operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> renameColumn(RenameColumn operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> changeType(ChangeType operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> alterDefault(AlterDefault operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> alterNullability(AlterNullability operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> alterIdentity(AlterIdentity operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> alterExpression(AlterExpression operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> dropExpression(DropExpression operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> alterColumnOptions(AlterColumnOptions operation) {
        return Optional.of(operation.table());
    }
}
