package dev.rung.model;

import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.AlterPolicy;
import dev.rung.schema.operation.ChangeRowSecurity;
import dev.rung.schema.operation.CreatePolicy;
import dev.rung.schema.operation.DropPolicy;
import dev.rung.schema.operation.SecurityOperation;
import java.util.Optional;

/** Which table an operation on row-level security locks. */
final class SecurityTarget implements SecurityOperation.Visitor<Optional<QualifiedName>> {

    @Override
    public Optional<QualifiedName> changeRowSecurity(ChangeRowSecurity operation) {
        return Optional.of(operation.table());
    }

    @Override
    public Optional<QualifiedName> createPolicy(CreatePolicy operation) {
        return Optional.of(operation.policy().table());
    }

    @Override
    public Optional<QualifiedName> dropPolicy(DropPolicy operation) {
        return Optional.of(operation.policy().table());
    }

    @Override
    public Optional<QualifiedName> alterPolicy(AlterPolicy operation) {
        return Optional.of(operation.to().table());
    }
}
