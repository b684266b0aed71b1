package dev.rung.model;

import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.AddConstraint;
import dev.rung.schema.operation.AddConstraintUsingIndex;
import dev.rung.schema.operation.ConstraintOperation;
import dev.rung.schema.operation.DropConstraint;
import dev.rung.schema.operation.RenameConstraint;
import dev.rung.schema.operation.ValidateConstraint;
import java.util.Optional;

/** Which table an operation on constraints locks. */
final class ConstraintTarget implements ConstraintOperation.Visitor<Optional<QualifiedName>> {

    @Override
    public Optional<QualifiedName> addConstraint(AddConstraint operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> dropConstraint(DropConstraint operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> validateConstraint(ValidateConstraint operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> renameConstraint(RenameConstraint operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> addConstraintUsingIndex(AddConstraintUsingIndex operation) {
        return Optional.of(operation.table());
    }
}
