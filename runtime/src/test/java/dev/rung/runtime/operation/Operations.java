package dev.rung.runtime.operation;

import dev.rung.runtime.testing.TestDatabase;
import dev.rung.schema.Change;
import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.internal.ddl.OperationSql;
import dev.rung.schema.operation.Operation;
import java.util.List;
import java.util.function.Consumer;

/** Runs operations on a database, as they are, without a migrator. */
final class Operations {

    private Operations() {}

    /** Runs forward what {@code author} changes, and returns the change. */
    static Change up(TestDatabase db, Consumer<ReversibleSchema> author) {
        var change = Change.of(author);
        run(db, change.up());
        return change;
    }

    static void down(TestDatabase db, Change change) {
        run(db, change.down());
    }

    static void run(TestDatabase db, List<? extends Operation> operations) {
        operations.stream()
                .flatMap(operation -> OperationSql.of(operation).stream())
                .forEach(db::execute);
    }
}
