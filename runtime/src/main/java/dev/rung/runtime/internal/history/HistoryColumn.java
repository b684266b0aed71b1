package dev.rung.runtime.internal.history;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column of the history. Its expressions are written as the server prints them under {@code search_path = pg_catalog}, so
 * that one text serves to create the column and to compare it.
 *
 * @param name the name
 * @param type the type, with the default collation
 * @param presence whether each row has a value
 * @param defaultSql the expression of its default
 * @param checkSql the expression of its check
 */
record HistoryColumn(
        String name, Type type, Presence presence, Optional<String> defaultSql, Optional<String> checkSql) {

    /** The types of columns, by the number that each server since the first has given them. */
    enum Type {
        BIGINT("bigint", 20),
        INTEGER("integer", 23),
        TEXT("text", 25),
        TIMESTAMP("timestamp with time zone", 1184),
        UUID("uuid", 2950);

        private final String sql;
        private final long oid;

        Type(String sql, long oid) {
            this.sql = sql;
            this.oid = oid;
        }

        String sql() {
            return sql;
        }

        long oid() {
            return oid;
        }
    }

    /** Whether each row has a value. */
    enum Presence {
        ALWAYS,
        SOMETIMES
    }

    static HistoryColumn always(String name, Type type) {
        return new HistoryColumn(name, type, Presence.ALWAYS, Optional.empty(), Optional.empty());
    }

    static HistoryColumn sometimes(String name, Type type) {
        return new HistoryColumn(name, type, Presence.SOMETIMES, Optional.empty(), Optional.empty());
    }

    HistoryColumn orElse(String expression) {
        return new HistoryColumn(name, type, presence, Optional.of(expression), checkSql);
    }

    HistoryColumn only(String condition) {
        return new HistoryColumn(name, type, presence, defaultSql, Optional.of("(" + name + " " + condition + ")"));
    }

    HistoryColumn oneOf(Enum<?>... constants) {
        return only(Stream.of(constants)
                .map(constant -> "'" + constant.name() + "'::text")
                .collect(Collectors.joining(", ", "= ANY (ARRAY[", "])")));
    }

    /** Returns name and type, as people write them. */
    String declaration() {
        return name + ' ' + type.sql();
    }

    /** Returns the column for {@code create table} and {@code add column}. */
    String sql() {
        var sql = new StringBuilder(declaration());
        if (presence == Presence.ALWAYS) {
            sql.append(" not null");
        }
        defaultSql.ifPresent(expression -> sql.append(" default ").append(expression));
        checkSql.ifPresent(condition -> sql.append(" check ").append(condition));
        return sql.toString();
    }
}
