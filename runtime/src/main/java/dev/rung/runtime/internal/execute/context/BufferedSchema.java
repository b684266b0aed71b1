package dev.rung.runtime.internal.execute.context;

import dev.rung.schema.Schema;
import dev.rung.schema.internal.ddl.OperationSql;
import dev.rung.schema.operation.IrreversibleOperation;
import dev.rung.schema.operation.Operation;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The schema as a migration sees it: a change is buffered until the next one begins, so that its author can complete it
 * first.
 */
final class BufferedSchema implements Schema {

    private final BiConsumer<String, SqlOrigin> statements;
    private @Nullable Draft draft;

    BufferedSchema(BiConsumer<String, SqlOrigin> statements) {
        this.statements = statements;
    }

    @Override
    public void add(Draft next) {
        flush();
        draft = next;
    }

    @Override
    public void add(IrreversibleOperation operation) {
        flush();
        run(List.of(operation));
    }

    /** Sends the change that was begun, if there is one. */
    void flush() {
        var begun = draft;
        draft = null;
        if (begun != null) {
            run(begun.operations());
        }
    }

    void run(List<? extends Operation> operations) {
        for (var operation : operations) {
            OperationSql.of(operation).forEach(sql -> statements.accept(sql, SqlOrigin.of(operation)));
        }
    }
}
