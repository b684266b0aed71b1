package dev.rung.schema.internal.ddl;

import dev.rung.schema.definition.StorableText;
import dev.rung.schema.operation.ColumnOperation;
import dev.rung.schema.operation.ConditionalOperation;
import dev.rung.schema.operation.ConstraintOperation;
import dev.rung.schema.operation.DomainOperation;
import dev.rung.schema.operation.ExtensionOperation;
import dev.rung.schema.operation.IndexOperation;
import dev.rung.schema.operation.ObjectOperation;
import dev.rung.schema.operation.Operation;
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
import java.util.List;

/** The SQL of every operation. */
public final class OperationSql implements OperationVisitor<List<String>> {

    private static final OperationSql SQL = new OperationSql();

    private OperationSql() {}

    /**
     * Returns the statements that do {@code operation}, in their order, one at least.
     *
     * @throws IllegalArgumentException if a text in it is none that PostgreSQL can take
     */
    public static List<String> of(Operation operation) {
        var statements = operation.accept(SQL);
        statements.forEach(sql -> StorableText.require(sql, "a text of the change"));
        return statements;
    }

    @Override
    public List<String> table(TableOperation operation) {
        return operation.accept(new TableSql());
    }

    @Override
    public List<String> column(ColumnOperation operation) {
        return operation.accept(new ColumnSql());
    }

    @Override
    public List<String> constraint(ConstraintOperation operation) {
        return operation.accept(new ConstraintSql());
    }

    @Override
    public List<String> index(IndexOperation operation) {
        return operation.accept(new IndexSql());
    }

    @Override
    public List<String> schema(SchemaOperation operation) {
        return operation.accept(new SchemaSql());
    }

    @Override
    public List<String> type(TypeOperation operation) {
        return operation.accept(new TypeSql());
    }

    @Override
    public List<String> domain(DomainOperation operation) {
        return operation.accept(new DomainSql());
    }

    @Override
    public List<String> sequence(SequenceOperation operation) {
        return operation.accept(new SequenceSql());
    }

    @Override
    public List<String> view(ViewOperation operation) {
        return operation.accept(new ViewSql());
    }

    @Override
    public List<String> routine(RoutineOperation operation) {
        return operation.accept(new RoutineSql());
    }

    @Override
    public List<String> trigger(TriggerOperation operation) {
        return operation.accept(new TriggerSql());
    }

    @Override
    public List<String> security(SecurityOperation operation) {
        return operation.accept(new SecuritySql());
    }

    @Override
    public List<String> privilege(PrivilegeOperation operation) {
        return operation.accept(new PrivilegeSql());
    }

    @Override
    public List<String> extension(ExtensionOperation operation) {
        return operation.accept(new ExtensionSql());
    }

    @Override
    public List<String> publication(PublicationOperation operation) {
        return operation.accept(new PublicationSql());
    }

    @Override
    public List<String> statistics(StatisticsOperation operation) {
        return operation.accept(new StatisticsSql());
    }

    @Override
    public List<String> object(ObjectOperation operation) {
        return operation.accept(new ObjectSql());
    }

    @Override
    public List<String> statement(StatementOperation operation) {
        return operation.accept(new StatementSql());
    }

    @Override
    public List<String> conditional(ConditionalOperation operation) {
        return operation.accept(new ConditionalSql());
    }

    @Override
    public List<String> removal(RemovalOperation operation) {
        return operation.accept(new RemovalSql());
    }
}
