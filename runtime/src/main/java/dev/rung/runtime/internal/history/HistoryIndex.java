package dev.rung.runtime.internal.history;

import dev.rung.runtime.internal.sql.TableName;
import java.util.Optional;

/**
 * An index of the history, beside that of its primary key.
 *
 * @param column the only column
 * @param predicateSql which rows it holds, as the server prints it; empty for all
 */
record HistoryIndex(String column, Optional<String> predicateSql) {

    static HistoryIndex on(String column) {
        return new HistoryIndex(column, Optional.empty());
    }

    HistoryIndex where(String predicate) {
        return new HistoryIndex(column, Optional.of(predicate));
    }

    String create(TableName table) {
        return "create index on %s (%s)%s"
                .formatted(
                        table.sql(),
                        column,
                        predicateSql.map(predicate -> " where " + predicate).orElse(""));
    }
}
