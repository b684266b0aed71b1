package dev.rung.model;

import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.Operation;
import dev.rung.schema.operation.RowAccess;
import dev.rung.schema.operation.TableLock;
import java.util.Optional;

/** Finds operations that read or rewrite all rows of a table under a lock that blocks other sessions. */
record BlockingScanCheck(Editor editor, CreatedObjects created) {

    Optional<Violation> of(Operation operation) {
        var cost = operation.cost();
        var blocks = cost.lock().isStrongerThan(TableLock.SHARE_UPDATE_EXCLUSIVE);
        return cost.rowAccess() == RowAccess.NONE || !blocks
                ? Optional.empty()
                : operation.lockedTable().filter(created::existedBefore).flatMap(table -> scan(operation, table));
    }

    private Optional<Violation> scan(Operation operation, QualifiedName table) {
        return operation.accept(new BlockingScan(editor, table, operation.cost()));
    }
}
