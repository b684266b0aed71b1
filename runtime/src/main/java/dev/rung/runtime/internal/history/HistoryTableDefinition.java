package dev.rung.runtime.internal.history;

import dev.rung.runtime.internal.history.HistoryColumn.Presence;
import dev.rung.runtime.internal.sql.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * What a history table is created with, and what a table of its name is compared with.
 *
 * @param columns its columns; the first is the primary key
 * @param indexes its indexes, beside that of the key
 */
record HistoryTableDefinition(List<HistoryColumn> columns, List<HistoryIndex> indexes) {

    private static final String COMMENT = "Migrations, one row per attempt; written by Rung, append-only";

    HistoryTableDefinition {
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
    }

    /** Returns this definition with {@code more} columns at its end. */
    HistoryTableDefinition with(HistoryColumn... more) {
        var all = new ArrayList<>(columns);
        all.addAll(List.of(more));
        return new HistoryTableDefinition(all, indexes);
    }

    HistoryColumn key() {
        return columns.get(0);
    }

    /** Returns the statements that create the table, to be run in one transaction, with Rung's {@code search_path}. */
    String create(TableName table) {
        var elements = new StringJoiner(", ");
        columns.forEach(column -> elements.add(column.sql()));
        elements.add("primary key (%s)".formatted(key().name()));
        var statements = new StringJoiner("; ");
        statements.add("create table %s (%s)".formatted(table.sql(), elements));
        indexes.forEach(index -> statements.add(index.create(table)));
        statements.add("comment on table %s is '%s'".formatted(table.sql(), COMMENT));
        return statements.toString();
    }

    /**
     * Returns the condition that a row has a value wherever Rung leaves one, and is what its checks ask for, whether the table
     * still has those or not. Never null. Means the same under any {@code search_path}.
     */
    String intactSql() {
        var present = new StringJoiner(", ", "(", ") is not null");
        var valid = new StringBuilder();
        for (var column : columns) {
            if (column.presence() == Presence.ALWAYS) {
                present.add(column.name());
            }
            column.check().ifPresent(check -> valid.append(" and ").append(check.qualified()));
        }
        return present.toString() + valid;
    }
}
