package dev.rung.model;

import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.AlterPolicy;
import dev.rung.schema.operation.ChangeOwner;
import dev.rung.schema.operation.ChangeRowSecurity;
import dev.rung.schema.operation.ColumnOperation;
import dev.rung.schema.operation.ConditionalOperation;
import dev.rung.schema.operation.ConstraintOperation;
import dev.rung.schema.operation.CreatePolicy;
import dev.rung.schema.operation.CreateRule;
import dev.rung.schema.operation.CreateTrigger;
import dev.rung.schema.operation.DomainOperation;
import dev.rung.schema.operation.DropPolicy;
import dev.rung.schema.operation.DropRule;
import dev.rung.schema.operation.DropTrigger;
import dev.rung.schema.operation.ExtensionOperation;
import dev.rung.schema.operation.IfMissing;
import dev.rung.schema.operation.IndexOperation;
import dev.rung.schema.operation.MoveObject;
import dev.rung.schema.operation.ObjectOperation;
import dev.rung.schema.operation.OperationVisitor;
import dev.rung.schema.operation.PrivilegeOperation;
import dev.rung.schema.operation.PublicationOperation;
import dev.rung.schema.operation.RefreshView;
import dev.rung.schema.operation.RemovalOperation;
import dev.rung.schema.operation.RenameObject;
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
        return operation instanceof RefreshView refresh ? Optional.of(refresh.view()) : Optional.empty();
    }

    @Override
    public Optional<QualifiedName> routine(RoutineOperation operation) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> trigger(TriggerOperation operation) {
        if (operation instanceof CreateTrigger each) {
            return Optional.of(each.trigger().table());
        }
        if (operation instanceof DropTrigger each) {
            return Optional.of(each.trigger().table());
        }
        if (operation instanceof CreateRule each) {
            return Optional.of(each.rule().table());
        }
        return operation instanceof DropRule each ? Optional.of(each.rule().table()) : Optional.empty();
    }

    @Override
    public Optional<QualifiedName> security(SecurityOperation operation) {
        if (operation instanceof ChangeRowSecurity each) {
            return Optional.of(each.table());
        }
        if (operation instanceof CreatePolicy each) {
            return Optional.of(each.policy().table());
        }
        if (operation instanceof DropPolicy each) {
            return Optional.of(each.policy().table());
        }
        return operation instanceof AlterPolicy each ? Optional.of(each.to().table()) : Optional.empty();
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
        if (operation instanceof RenameObject each) {
            return of(each.object());
        }
        if (operation instanceof MoveObject each) {
            return of(each.object());
        }
        return operation instanceof ChangeOwner each ? of(each.object()) : Optional.empty();
    }

    /** What SQL does, the SQL check reads. */
    @Override
    public Optional<QualifiedName> statement(StatementOperation operation) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> conditional(ConditionalOperation operation) {
        return operation instanceof IfMissing each ? each.creation().accept(this) : Optional.empty();
    }

    /** Such a migration runs code, which no replay sees. */
    @Override
    public Optional<QualifiedName> removal(RemovalOperation operation) {
        return Optional.empty();
    }

    private static Optional<QualifiedName> of(ObjectReference object) {
        return object.kind() == ObjectKind.TABLE ? Optional.of(object.name()) : object.table();
    }
}
