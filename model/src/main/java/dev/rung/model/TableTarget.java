package dev.rung.model;

import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.TableOptions;
import dev.rung.schema.operation.AlterStorageParameter;
import dev.rung.schema.operation.AttachPartition;
import dev.rung.schema.operation.CreateTable;
import dev.rung.schema.operation.DetachPartition;
import dev.rung.schema.operation.DropTable;
import dev.rung.schema.operation.SetPersistence;
import dev.rung.schema.operation.SetReplicaIdentity;
import dev.rung.schema.operation.SetTablespace;
import dev.rung.schema.operation.TableOperation;
import java.util.Optional;

/** Which table an operation on tables locks. */
final class TableTarget implements TableOperation.Visitor<Optional<QualifiedName>> {

    /** The new table is nobody's yet; the one of which it becomes a part is. */
    @Override
    public Optional<QualifiedName> createTable(CreateTable operation) {
        return operation.table().options().partitionOf().map(TableOptions.PartitionOf::parent);
    }

    @Override
    public Optional<QualifiedName> dropTable(DropTable operation) {
        return Optional.of(operation.table().name());
    }

    @Override
    public Optional<QualifiedName> setPersistence(SetPersistence operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> alterStorageParameter(AlterStorageParameter operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> setTablespace(SetTablespace operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> setReplicaIdentity(SetReplicaIdentity operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> attachPartition(AttachPartition operation) {
        return Optional.of(operation.partition());
    }

    @Override
    public Optional<QualifiedName> detachPartition(DetachPartition operation) {
        return Optional.of(operation.parent());
    }
}
