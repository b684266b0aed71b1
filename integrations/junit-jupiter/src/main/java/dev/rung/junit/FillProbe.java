package dev.rung.junit;

import dev.rung.rows.model.TableName;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.model.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks whether a migration fills a column from other tables, or from documents, before it sets the column NOT NULL: a
 * temporary trigger sees the update, also where there is no row for it.
 *
 * @param table the table's name, without its schema
 */
record FillProbe(String table, String column) {

    private static final String NOT_NULL_VIOLATION = "23502";
    private static final String SEEN = "RUNG1";

    private static final String TABLES = """
            select n.nspname, c.relname from pg_catalog.pg_class c
            join pg_catalog.pg_namespace n on n.oid operator(pg_catalog.=) c.relnamespace
            where c.relname operator(pg_catalog.=) ? and c.relkind operator(pg_catalog.=) any (array['r', 'p']::pg_catalog."char"[])
              and not pg_catalog.starts_with(n.nspname, 'pg_')""";

    private static final String TRIGGER = """
            create function %1$s() returns trigger language plpgsql as $body$ begin
              if pg_catalog.current_query() operator(pg_catalog.~*) tg_argv[0] then
                raise exception 'filled' using errcode = '%2$s';
              end if;
              return null;
            end $body$;
            create trigger rung_fill_probe before update on %3$s for each statement execute function %1$s('%4$s')""";

    /** Returns the probe for the column that the message names; nothing where it is about something else. */
    static Optional<FillProbe> of(Failure failure) {
        return failure.sqlState().equals(NOT_NULL_VIOLATION)
                ? new ServerMessage(failure.message())
                        .column()
                        .map(column -> new FillProbe(column.table(), column.name()))
                : Optional.empty();
    }

    /** Creates the trigger on the tables of that name. */
    void install(Connection connection) throws SQLException {
        for (var name : tables(connection)) {
            var function = new TableName(name.schema(), "rung_fill_probe").sql();
            try (var statement = connection.createStatement()) {
                statement.execute(TRIGGER.formatted(function, SEEN, name.sql(), pattern()));
            }
        }
    }

    /** Returns whether the migration has met the trigger. */
    static boolean isSeen(MigratorException thrown) {
        return thrown instanceof MigrationFailedException failed
                && failed.report().results().stream()
                        .flatMap(result -> result.failure().stream())
                        .anyMatch(failure -> failure.sqlState().equals(SEEN));
    }

    private String pattern() {
        return "\\mupdate\\M[^;]*\\mset\\M[^;]*\\m" + column + "\\M[^;=]*=[^;]*(\\mfrom\\M|\\mselect\\M|->|#>)";
    }

    private List<TableName> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<TableName>();
        try (var query = connection.prepareStatement(TABLES)) {
            query.setString(1, table);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    tables.add(new TableName(row.getString(1), row.getString(2)));
                }
            }
        }
        return tables;
    }
}
