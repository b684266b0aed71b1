package dev.rung.model;

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

/** The effect of any operation on a model; a new group of operations does not compile without a method here. */
record Replay(Editor editor) implements OperationVisitor<Editor> {

    @Override
    public Editor table(TableOperation operation) {
        return operation.accept(new TableReplay(editor));
    }

    @Override
    public Editor column(ColumnOperation operation) {
        return operation.accept(new ColumnReplay(editor));
    }

    @Override
    public Editor constraint(ConstraintOperation operation) {
        return operation.accept(new ConstraintReplay(editor));
    }

    @Override
    public Editor index(IndexOperation operation) {
        return operation.accept(new IndexReplay(editor));
    }

    @Override
    public Editor schema(SchemaOperation operation) {
        return operation.accept(new SchemaOperationReplay(editor));
    }

    @Override
    public Editor type(TypeOperation operation) {
        return operation.accept(new TypeReplay(editor));
    }

    @Override
    public Editor domain(DomainOperation operation) {
        return operation.accept(new DomainReplay(editor));
    }

    @Override
    public Editor sequence(SequenceOperation operation) {
        return operation.accept(new SequenceReplay(editor));
    }

    @Override
    public Editor view(ViewOperation operation) {
        return operation.accept(new ViewReplay(editor));
    }

    @Override
    public Editor routine(RoutineOperation operation) {
        return operation.accept(new RoutineReplay(editor));
    }

    @Override
    public Editor trigger(TriggerOperation operation) {
        return operation.accept(new TriggerReplay(editor));
    }

    @Override
    public Editor security(SecurityOperation operation) {
        return operation.accept(new SecurityReplay(editor));
    }

    @Override
    public Editor privilege(PrivilegeOperation operation) {
        return operation.accept(new PrivilegeReplay(editor));
    }

    @Override
    public Editor extension(ExtensionOperation operation) {
        return operation.accept(new ExtensionReplay(editor));
    }

    @Override
    public Editor publication(PublicationOperation operation) {
        return operation.accept(new PublicationReplay(editor));
    }

    @Override
    public Editor statistics(StatisticsOperation operation) {
        return operation.accept(new StatisticsReplay(editor));
    }

    @Override
    public Editor object(ObjectOperation operation) {
        return operation.accept(new ObjectReplay(editor));
    }

    @Override
    public Editor statement(StatementOperation operation) {
        return operation.accept(new StatementReplay(editor));
    }

    @Override
    public Editor conditional(ConditionalOperation operation) {
        return operation.accept(new ConditionalReplay(editor));
    }

    @Override
    public Editor removal(RemovalOperation operation) {
        return operation.accept(new RemovalReplay(editor));
    }
}
