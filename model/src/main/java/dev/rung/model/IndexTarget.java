package dev.rung.model;

import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.CreateIndex;
import dev.rung.schema.operation.CreatePartitionIndex;
import dev.rung.schema.operation.DropIndex;
import dev.rung.schema.operation.IndexOperation;
import dev.rung.schema.operation.Reindex;
import java.util.Optional;

/** Which table an operation on indexes locks. */
final class IndexTarget implements IndexOperation.Visitor<Optional<QualifiedName>> {

    @Override
    public Optional<QualifiedName> createIndex(CreateIndex operation) {
        return Optional.of(operation.index().table());
    }

    @Override
    public Optional<QualifiedName> dropIndex(DropIndex operation) {
        return Optional.of(operation.index().table());
    }

    /** That of an index is not said. */
    @Override
    public Optional<QualifiedName> reindex(Reindex operation) {
        return operation.target() == Reindex.Target.TABLE ? Optional.of(operation.name()) : Optional.empty();
    }

    @Override
    public Optional<QualifiedName> createPartitionIndex(CreatePartitionIndex operation) {
        return Optional.of(operation.index().table());
    }
}
