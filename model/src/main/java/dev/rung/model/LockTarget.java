package dev.rung.model;

import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.ColumnOperation;
import dev.rung.schema.operation.ConditionalOperation;
import dev.rung.schema.operation.ConstraintOperation;
import dev.rung.schema.operation.DomainOperation;
import dev.rung.schema.operation.ExtensionOperation;
import dev.rung.schema.operation.IndexOperation;
import dev.rung.schema.operation.ObjectOperation;
import dev.rung.schema.operation.OperationVisitor;
import dev.rung.schema.operation.PrivilegeOperation;
import dev.rung.schema.operation.PublicationOperation;
import dev.rung.schema.operation.RemovalOperation;
import dev.rung.schema.operation.RoutineOperation;
import dev.rung.schema.operation.SchemaOperation;
import dev.rung.schema.operation.SecurityOperation;
import dev.rung.schema.operation.SequenceOperation;
import dev.rung.schema.operation.StatementOperation;
import dev.rung.schema.operation.StatisticsOperation;
import dev.rung.schema.operation.TableOperation;
import dev.rung.schema.operation.TriggerOperation;
import dev.rung.schema.operation.TypeOperation;
import dev.rung.schema.operation.ViewOperation;
import java.util.Optional;

/** Which table, or materialized view, has the strongest lock of an operation; nothing where that is none that was there before. */
final class LockTarget implements OperationVisitor<Optional<QualifiedName>> {

    @Override
    public Optional<QualifiedName> table(TableOperation operation) {
        return operation.accept(new TableTarget());
    }

    @Override
    public Optional<QualifiedName> column(ColumnOperation operation) {
        return operation.accept(new ColumnTarget());
    }

    @Override
    public Optional<QualifiedName> constraint(ConstraintOperation operation) {
        return operation.accept(new ConstraintTarget());
    }

    @Override
    public Optional<QualifiedName> index(IndexOperation operation) {
        return operation.accept(new IndexTarget());
    }

    @Override
    public Optional<QualifiedName> schema(SchemaOperation operation) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> type(TypeOperation operation) {
        return Optional.empty();
    }

    /** Those that have columns of it are not looked for. */
    @Override
    public Optional<QualifiedName> domain(DomainOperation operation) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> sequence(SequenceOperation operation) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> view(ViewOperation operation) {
        return operation.accept(new ViewTarget());
    }

    @Override
    public Optional<QualifiedName> routine(RoutineOperation operation) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> trigger(TriggerOperation operation) {
        return operation.accept(new TriggerTarget());
    }

    @Override
    public Optional<QualifiedName> security(SecurityOperation operation) {
        return operation.accept(new SecurityTarget());
    }

    @Override
    public Optional<QualifiedName> privilege(PrivilegeOperation operation) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> extension(ExtensionOperation operation) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> publication(PublicationOperation operation) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> statistics(StatisticsOperation operation) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> object(ObjectOperation operation) {
        return operation.accept(new ObjectTarget());
    }

    /** What SQL does, the SQL check reads. */
    @Override
    public Optional<QualifiedName> statement(StatementOperation operation) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> conditional(ConditionalOperation operation) {
        return operation.accept(ifMissing -> ifMissing.creation().accept(this));
    }

    /** Such a migration runs code, which no replay sees. */
    @Override
    public Optional<QualifiedName> removal(RemovalOperation operation) {
        return Optional.empty();
    }
}
