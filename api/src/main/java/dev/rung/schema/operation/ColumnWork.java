package dev.rung.schema.operation;

import dev.rung.schema.definition.ColumnValue;
import dev.rung.schema.definition.ColumnWithParts;
import dev.rung.schema.definition.GeneratedStorage;

/** What a new column makes PostgreSQL do with the rows of its table. */
final class ColumnWork {

    private ColumnWork() {}

    static TableWork ofAdding(ColumnWithParts column) {
        var value = column.column().value();
        if (value.filter(ColumnWork::isWrittenForEachRow).isPresent()) {
            return TableWork.REWRITES;
        }
        var isRead = !column.constraints().isEmpty() || !column.indexes().isEmpty();
        return isRead ? TableWork.SCANS : TableWork.NONE;
    }

    /** Of a default only a constant is kept once for all rows; whether it is one the server knows, an expression may be. */
    private static boolean isWrittenForEachRow(ColumnValue value) {
        return value instanceof ColumnValue.Identity
                || (value instanceof ColumnValue.Generated generated && generated.storage() == GeneratedStorage.STORED);
    }
}
