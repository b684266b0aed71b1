package dev.rung.runtime.internal.history;

import dev.rung.runtime.internal.sql.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What has the history's name, as the catalog describes it; nothing of it is evaluated.
 *
 * @param oid its number
 * @param kind its {@code relkind}
 * @param isPermanent whether it survives a crash
 * @param owner the name of its owner
 * @param isTrusted whether that owner is trusted
 * @param signature what a cheap check compares later
 * @param formatDefault the default of its column {@code format}, as the server prints it; empty where there is none
 */
record HistoryRelation(
        long oid,
        String kind,
        boolean isPermanent,
        String owner,
        boolean isTrusted,
        TableSignature signature,
        Optional<String> formatDefault) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private static final String RELATION = """
            select c.oid::pg_catalog.int8, c.relkind::pg_catalog.text, c.relpersistence operator(pg_catalog.=) 'p',
            pg_catalog.pg_get_userbyid(c.relowner), %s, %s, c.relhastriggers, c.relhasrules, c.relhassubclass,
            (select pg_catalog.pg_get_expr(d.adbin, d.adrelid) from pg_catalog.pg_attribute a
            join pg_catalog.pg_attrdef d on d.adrelid operator(pg_catalog.=) a.attrelid and d.adnum operator(pg_catalog.=) a.attnum
            where a.attrelid operator(pg_catalog.=) c.oid and a.attname operator(pg_catalog.=) 'format')
            from pg_catalog.pg_class c
            join pg_catalog.pg_namespace n on n.oid operator(pg_catalog.=) c.relnamespace
            where n.nspname operator(pg_catalog.=) ? and c.relname operator(pg_catalog.=) ?""";

    /** Returns what has that name; empty where nothing has. */
    static Optional<HistoryRelation> find(TableName name, TrustedOwner trusted, Connection connection)
            throws SQLException {
        try (var query =
                connection.prepareStatement(RELATION.formatted(trusted.conditionSql(), TableSignature.FACTS))) {
            query.setString(1, name.schema());
            query.setString(2, name.table());
            try (var row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new HistoryRelation(
                                row.getLong(1),
                                row.getString(2),
                                row.getBoolean(3),
                                row.getString(4),
                                row.getBoolean(5),
                                new TableSignature(
                                        row.getString(6), row.getBoolean(7), row.getBoolean(8), row.getBoolean(9)),
                                optional(row.getString(10))))
                        : Optional.empty();
            }
        }
    }

    private static Optional<String> optional(@Nullable String text) {
        return Optional.ofNullable(text);
    }

    private boolean isTable() {
        return kind.equals("r");
    }

    /** Returns whether it is a table that survives a crash. Rows of a partitioned table are elsewhere. */
    boolean isOrdinary() {
        return isTable() && isPermanent;
    }

    /** Returns the number of the format that it says it has; 0 where it says none. */
    int format() {
        return formatDefault
                .filter(text -> isTable() && NUMBER.matcher(text).matches())
                .map(Integer::valueOf)
                .orElse(0);
    }

    /** Returns what it is, as people say it. */
    String noun() {
        return switch (kind) {
            case "r" -> "Table";
            case "p" -> "Partitioned table";
            case "v" -> "View";
            case "m" -> "Materialized view";
            case "f" -> "Foreign table";
            case "S" -> "Sequence";
            case "c" -> "Type";
            case "i", "I" -> "Index";
            default -> "Relation";
        };
    }
}
