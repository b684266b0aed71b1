package dev.rung.runtime.internal.history;

import dev.rung.runtime.internal.sql.TableName;
import java.util.List;
import java.util.stream.Collectors;

/** The columns of the history table: what it is created with, and what a table of its name is compared with. */
public final class HistoryShape {

    private record Column(String name, String type, String constraint) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("seq", "bigint", "primary key check (seq > 0)"),
            new Column("version", "bigint", "not null check (version > 0)"),
            new Column("description", "text", "not null"),
            new Column("direction", "text", "not null check (direction in ('UP', 'DOWN'))"),
            new Column("outcome", "text", "not null check (outcome in ('RUNNING', 'DONE', 'FAILED'))"),
            new Column("checksum", "text", "not null"),
            new Column("state", "text", "not null"),
            new Column("statement", "integer", "not null default 0"),
            new Column("started_at", "timestamp with time zone", "not null default pg_catalog.clock_timestamp()"),
            new Column("finished_at", "timestamp with time zone", ""),
            new Column("duration_ms", "bigint", ""),
            new Column("error", "text", ""),
            new Column("sqlstate", "text", ""),
            new Column("reason", "text", ""),
            new Column("acted", "text", ""),
            new Column("run_id", "uuid", "not null"),
            new Column("database_user", "text", "not null"),
            new Column("host", "text", "not null"),
            new Column("application", "text", "not null"),
            new Column("tool", "text", "not null"));

    private HistoryShape() {}

    /** Returns the statements that create the table, to be run in one transaction. */
    static String create(TableName table) {
        var columns = COLUMNS.stream()
                .map(column -> "%s %s %s".formatted(column.name, column.type, column.constraint))
                .collect(Collectors.joining(", "));
        return """
                create table %1$s (%2$s);
                create index on %1$s (version);
                create index on %1$s (outcome) where outcome <> 'DONE';
                create index on %1$s (started_at);
                comment on table %1$s is 'Migrations, one row per attempt; written by Rung, append-only'
                """.formatted(table.sql(), columns);
    }

    /** Returns name and type of each column, in the order of the table. */
    public static List<String> columns() {
        return COLUMNS.stream().map(column -> column.name + ' ' + column.type).toList();
    }
}
