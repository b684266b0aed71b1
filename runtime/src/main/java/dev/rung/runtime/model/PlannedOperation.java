package dev.rung.runtime.model;

import dev.rung.schema.operation.Operation;
import java.util.List;

/**
 * An operation of a planned change, with its SQL.
 *
 * @param number its position among the operations of {@code up}, from 1
 * @param operation the operation
 * @param sql the statements that do it, in their order
 * @param shown the same for a person: each on one line, short, without comments and with {@code ***} in the place of constants
 * @since 0.1
 */
public record PlannedOperation(int number, Operation operation, List<String> sql, List<String> shown) {

    public PlannedOperation {
        sql = List.copyOf(sql);
        shown = List.copyOf(shown);
    }
}
