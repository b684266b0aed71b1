package dev.rung.runtime.internal.history;

import dev.rung.runtime.internal.sql.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Returns the statements that create the table, to be run in one transaction, with our own {@code search_path}. */
    String create(TableName table) {
        var elements = Stream.concat(
                        columns.stream().map(HistoryColumn::sql), Stream.of("primary key (%s)".formatted(key().name())))
                .collect(Collectors.joining(", "));
        return Stream.of(
                        Stream.of("create table %s (%s)".formatted(table.sql(), elements)),
                        indexes.stream().map(index -> index.create(table)),
                        Stream.of("comment on table %s is '%s'".formatted(table.sql(), COMMENT)))
                .flatMap(statements -> statements)
                .collect(Collectors.joining("; "));
    }
}
