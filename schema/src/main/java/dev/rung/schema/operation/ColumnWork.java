package dev.rung.schema.operation;

import dev.rung.schema.definition.ColumnValue;
import dev.rung.schema.definition.ColumnWithParts;
import dev.rung.schema.definition.GeneratedStorage;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a new column makes PostgreSQL do with the rows of its table. */
final class ColumnWork {

    private static final Pattern TEXT = Pattern.compile("'(?:[^']++|'')*+'");
    private static final Pattern CALL = Pattern.compile("(?<![\\w.\"])([A-Za-z_\"][\\w.\"]*+)\\s*+\\(");
    private static final Set<String> SAME_FOR_ALL_ROWS = Set.of(
            "now",
            "current_timestamp",
            "localtimestamp",
            "current_time",
            "localtime",
            "transaction_timestamp",
            "statement_timestamp",
            "numeric",
            "decimal",
            "varchar",
            "varying",
            "char",
            "character",
            "timestamp",
            "timestamptz",
            "time",
            "interval",
            "bit",
            "cast",
            "coalesce",
            "row");

    private ColumnWork() {}

    static TableWork ofAdding(ColumnWithParts column) {
        var value = column.column().value();
        if (value.filter(ColumnWork::isWrittenForEachRow).isPresent()) {
            return TableWork.REWRITES;
        }
        var isRead = !column.constraints().isEmpty() || !column.indexes().isEmpty();
        return isRead ? TableWork.SCANS : TableWork.NONE;
    }

    /** What a default calls may differ from row to row, unless it is known not to. */
    private static boolean isWrittenForEachRow(ColumnValue value) {
        if (value instanceof ColumnValue.Default expression) {
            return CALL.matcher(TEXT.matcher(expression.sql()).replaceAll("''"))
                    .results()
                    .map(call -> call.group(1).toLowerCase(Locale.ROOT))
                    .anyMatch(name -> !SAME_FOR_ALL_ROWS.contains(name));
        }
        return value instanceof ColumnValue.Identity
                || value instanceof ColumnValue.Serial
                || (value instanceof ColumnValue.Generated generated && generated.storage() == GeneratedStorage.STORED);
    }
}
