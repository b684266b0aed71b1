package dev.rung.runtime.internal.sql.ddl;

import dev.rung.schema.operation.ColumnOperation;
import dev.rung.schema.operation.ConditionalOperation;
import dev.rung.schema.operation.ConstraintOperation;
import dev.rung.schema.operation.IndexOperation;
import dev.rung.schema.operation.Operation;
import dev.rung.schema.operation.OperationVisitor;
import dev.rung.schema.operation.RemovalOperation;
import dev.rung.schema.operation.StatementOperation;
import dev.rung.schema.operation.TableOperation;
import java.util.List;

/** The SQL of every operation. */
public final class OperationSql implements OperationVisitor<List<String>> {

    private static final OperationSql SQL = new OperationSql();

    private OperationSql() {}

    /** Returns the statements that do {@code operation}, in their order, one at least. */
    public static List<String> of(Operation operation) {
        return operation.accept(SQL);
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
