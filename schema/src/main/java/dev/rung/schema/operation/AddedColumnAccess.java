package dev.rung.schema.operation;

import dev.rung.schema.definition.ColumnValue;
import dev.rung.schema.definition.ColumnWithParts;
import dev.rung.schema.definition.GeneratedStorage;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What adding a column requires PostgreSQL to do with the rows of its table. */
final class AddedColumnAccess {

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

    private AddedColumnAccess() {}

    static RowAccess ofAdding(ColumnWithParts column) {
        var value = column.column().value();
        if (value.filter(each -> each.accept(new IsWrittenForEachRow())).isPresent()) {
            return RowAccess.REWRITES;
        }
        var isRead = !column.constraints().isEmpty() || !column.indexes().isEmpty();
        return isRead ? RowAccess.SCANS : RowAccess.NONE;
    }

    private static final class IsWrittenForEachRow implements ColumnValue.Visitor<Boolean> {

        /** A function may return another value for each row, unless it is known not to. */
        @Override
        public Boolean byDefault(ColumnValue.Default value) {
            return CALL.matcher(TEXT.matcher(value.sql()).replaceAll("''"))
                    .results()
                    .map(call -> call.group(1).toLowerCase(Locale.ROOT))
                    .anyMatch(name -> !SAME_FOR_ALL_ROWS.contains(name));
        }

        @Override
        public Boolean identity(ColumnValue.Identity value) {
            return true;
        }

        @Override
        public Boolean serial(ColumnValue.Serial value) {
            return true;
        }

        @Override
        public Boolean generated(ColumnValue.Generated value) {
            return value.storage() == GeneratedStorage.STORED;
        }
    }
}
