package dev.rung.rows.rule;

import dev.rung.rows.internal.sql.CatalogQuery;
import dev.rung.rows.internal.sql.Quoting;
import dev.rung.rows.model.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A column of a table that users have created, with what shows whether its texts become values of another type.
 *
 * @param type the catalog's number of its type
 * @param modifier of the type
 * @param typeName the type as SQL
 * @param category PostgreSQL's category of the type
 * @param isDomain whether the type is a domain
 * @param refers whether it refers to another table
 */
record TextColumn(
        TableName table,
        String name,
        long type,
        int modifier,
        String typeName,
        char category,
        boolean isDomain,
        boolean refers) {

    private static final char STRINGS = 'S';
    private static final char ARRAYS = 'A';
    private static final Set<String> DOCUMENTS = Set.of("json", "jsonb", "xml", "hstore");

    private static final CatalogQuery<TextColumn> COLUMNS = new CatalogQuery<>(
            CatalogQuery.USERS_TABLES + """
            select u.nspname, u.relname, a.attname, a.atttypid, a.atttypmod,
              pg_catalog.format_type(a.atttypid, a.atttypmod) as type_name, t.typcategory, t.typtype = 'd' as is_domain,
              exists (select from pg_catalog.pg_constraint f
                where f.conrelid = u.oid and f.contype = 'f' and a.attnum = any (f.conkey)) as refers
            from u
            join pg_catalog.pg_attribute a on a.attrelid = u.oid and a.attnum > 0 and not a.attisdropped
            join pg_catalog.pg_type t on t.oid = a.atttypid
            where u.oid = u.root and a.attgenerated = ''
            order by u.nspname collate "C", u.relname collate "C", a.attnum
            """,
            row -> new TextColumn(
                    new TableName(row.getString("nspname"), row.getString("relname")),
                    row.getString("attname"),
                    row.getLong("atttypid"),
                    row.getInt("atttypmod"),
                    row.getString("type_name"),
                    row.getString("typcategory").charAt(0),
                    row.getBoolean("is_domain"),
                    row.getBoolean("refers")));

    /** Returns the columns in order. */
    static List<TextColumn> read(Connection connection) throws SQLException {
        return COLUMNS.list(connection);
    }

    /** Returns whether it can hold any text. */
    boolean isFree() {
        return isOfTexts() && !refers;
    }

    /** Returns whether it holds texts inside a document or an array. */
    boolean isNested() {
        return category == ARRAYS || DOCUMENTS.contains(typeName);
    }

    boolean isOfTexts() {
        return category == STRINGS;
    }

    /** Returns whether texts became something that not every text can be. */
    boolean wasOfTexts(List<TextColumn> before) {
        return before.stream()
                .anyMatch(old -> old.table.equals(table)
                        && old.name.equals(name)
                        && old.isOfTexts()
                        && old.type != type
                        && (!isOfTexts() || isDomain));
    }

    String sql() {
        return Quoting.identifier(name);
    }

    UpcomingRule rule(String meaning, String condition) {
        return new UpcomingRule(
                table,
                UpcomingRule.Kind.CONSTRAINT,
                Set.of(name),
                "",
                meaning + " in " + table + "." + name,
                "check (" + condition + ")",
                Optional.empty());
    }

    /** Returns the rule that the values are among {@code texts}, which can be read as values of the type. */
    UpcomingRule readableAs(String typeName, List<String> texts) {
        var list = texts.stream().map(Quoting::literal).collect(Collectors.joining(", "));
        return rule("texts that are " + typeName, sql() + "::pg_catalog.text in (" + list + ")");
    }
}
