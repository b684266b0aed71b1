package dev.rung.runtime.operation;

import dev.rung.schema.Schema;
import dev.rung.schema.operation.IrreversibleOperation;
import dev.rung.schema.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Keeps the operations that have no inverse, without a database; the others are tested elsewhere. */
final class RecordedSchema implements Schema {

    private final List<Operation> operations = new ArrayList<>();

    private RecordedSchema() {}

    static List<Operation> of(Consumer<Schema> author) {
        var recorded = new RecordedSchema();
        author.accept(recorded);
        return List.copyOf(recorded.operations);
    }

    @Override
    public void add(Draft draft) {
        throw new IllegalArgumentException("this one has an inverse: " + draft.operations());
    }

    @Override
    public void add(IrreversibleOperation operation) {
        operations.add(operation);
    }
}
