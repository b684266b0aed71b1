package dev.rung.rows.rule;

import dev.rung.rows.internal.sql.CatalogQuery;
import dev.rung.rows.model.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of a schema, to be compared with those of a later one.
 *
 * @since 0.1
 */
public final class SchemaRules {

    // Only PostgreSQL 18 has pg_constraint.conenforced. What is not valid was not held against rows.
    private static final CatalogQuery<UpcomingRule> CONSTRAINTS = new CatalogQuery<>(
            CatalogQuery.USERS_TABLES + """
            select u.nspname, u.relname, k.contype, k.conname,
              (select pg_catalog.array_agg(a.attname::pg_catalog.text) from pg_catalog.pg_attribute a
                where a.attrelid = u.oid and a.attnum = any (k.conkey)) as columns,
              (select n.nspname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where c.oid = k.confrelid and pg_catalog.cardinality(k.confkey) = 1) as target_schema,
              (select c.relname from pg_catalog.pg_class c where c.oid = k.confrelid) as target_table,
              (select a.attname from pg_catalog.pg_attribute a
                where a.attrelid = k.confrelid and a.attnum = k.confkey[1]) as target_column,
              pg_catalog.regexp_replace(pg_catalog.pg_get_constraintdef(k.oid), ' DEFERRABLE( INITIALLY DEFERRED)?$', '') as definition
            from u join pg_catalog.pg_constraint k on k.conrelid = u.oid
            where u.oid = u.root and k.contype in ('c', 'f', 'x') and k.convalidated and k.conparentid = 0
              and coalesce((pg_catalog.to_jsonb(k) ->> 'conenforced')::pg_catalog.bool, true)
            order by u.nspname collate "C", u.relname collate "C", k.conname collate "C"
            """,
            row -> rule(
                    row,
                    UpcomingRule.Kind.CONSTRAINT,
                    title(row.getString("contype").charAt(0))));

    private static final CatalogQuery<UpcomingRule> INDEXES =
            new CatalogQuery<>(CatalogQuery.USERS_TABLES + """
            select u.nspname, u.relname, x.relname as conname, null::pg_catalog.text[] as columns,
              null as target_schema, null as target_table, null as target_column,
              pg_catalog.replace(pg_catalog.substr(pg_catalog.pg_get_indexdef(i.indexrelid),
                pg_catalog.length('create unique index ' || pg_catalog.quote_ident(x.relname)) + 2), 'ON ONLY ', 'ON ') as definition
            from u
            join pg_catalog.pg_index i on i.indrelid = u.oid and i.indisunique and i.indisvalid
            join pg_catalog.pg_class x on x.oid = i.indexrelid
            where u.oid = u.root
            order by u.nspname collate "C", u.relname collate "C", x.relname collate "C"
            """, row -> rule(row, UpcomingRule.Kind.INDEX, "unique"));

    private final List<UpcomingRule> rules;
    private final List<TextColumn> columns;

    private SchemaRules(List<UpcomingRule> rules, List<TextColumn> columns) {
        this.rules = rules;
        this.columns = columns;
    }

    /**
     * Reads the rules: keys first, which foreign keys need.
     *
     * @throws SQLException if the catalog cannot be read
     * @since 0.1
     */
    public static SchemaRules read(Connection connection) throws SQLException {
        var rules = Stream.concat(INDEXES.list(connection).stream(), CONSTRAINTS.list(connection).stream())
                .toList();
        return new SchemaRules(rules, TextColumn.read(connection));
    }

    /**
     * Returns what was added since {@code before}, for tables that were there already: foreign keys, unique keys, checks,
     * exclusions, and for texts that became something else that they can be read as such. That a column takes no null, and
     * that a type is narrower, is no rule: rows are to meet it.
     *
     * @param connection to the database of these facts, in autocommit
     * @throws SQLException if the server does not answer
     * @since 0.1
     */
    public UpcomingRules since(SchemaRules before, Connection connection) throws SQLException {
        var added = new ArrayList<UpcomingRule>();
        for (var column : columns) {
            if (column.wasOfTexts(before.columns)) {
                var texts = ReadableTexts.of(connection, column.type(), column.modifier(), column.typeName());
                if (!texts.isEmpty()) {
                    added.add(column.readableAs(column.typeName(), texts));
                }
            }
        }
        for (var rule : rules) {
            if (!before.knows(rule.table())) {
                added.addAll(before.asFor(rule));
            } else if (before.rules.stream().noneMatch(rule::isSame)) {
                added.add(rule);
                added.addAll(sources(rule, before));
            }
        }
        return new UpcomingRules(added);
    }

    /** Returns a foreign key of a new column for those from which its values are likely to come: texts, or else the same type. */
    private List<UpcomingRule> sources(UpcomingRule rule, SchemaRules before) {
        var own = columns.stream()
                .filter(column -> column.table().equals(rule.table())
                        && rule.columns().equals(Set.of(column.name()))
                        && rule.isReference())
                .findFirst();
        var old = before.columns.stream()
                .filter(column -> column.table().equals(rule.table()) && !column.refers())
                .toList();
        if (own.isEmpty()
                || old.stream()
                        .anyMatch(column -> column.name().equals(own.get().name()))) {
            return List.of();
        }
        var texts = old.stream().filter(TextColumn::isFree).toList();
        var likely = texts.isEmpty()
                ? old.stream()
                        .filter(column -> column.type() == own.get().type())
                        .toList()
                : texts;
        return likely.stream().map(rule::from).toList();
    }

    /** Returns a foreign key of a new table for the columns of these names, from which its rows are likely to come. */
    private List<UpcomingRule> asFor(UpcomingRule rule) {
        return rule.isReference()
                ? columns.stream()
                        .filter(column -> !column.refers() && rule.columns().equals(Set.of(column.name())))
                        .map(column -> rule.of(column.table()))
                        .toList()
                : List.of();
    }

    /**
     * Returns the tables with a rule that the server's message names.
     *
     * @since 0.1
     */
    public Set<TableName> named(String message) {
        return rules.stream()
                .filter(rule -> Pattern.compile("[\"«»„“”]" + Pattern.quote(rule.name()) + "[\"«»„“”]")
                        .matcher(message)
                        .find())
                .map(UpcomingRule::table)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Returns whether a column holds texts inside something else: documents, arrays.
     *
     * @since 0.1
     */
    public boolean hasNestedTexts() {
        return columns.stream().anyMatch(TextColumn::isNested);
    }

    private boolean knows(TableName table) {
        return columns.stream().anyMatch(column -> column.table().equals(table));
    }

    private static UpcomingRule rule(ResultSet row, UpcomingRule.Kind kind, String title) throws SQLException {
        var table = new TableName(row.getString("nspname"), row.getString("relname"));
        return new UpcomingRule(
                table,
                kind,
                Set.copyOf(CatalogQuery.texts(row, "columns")),
                row.getString("conname"),
                title + " " + row.getString("conname") + " on " + table,
                row.getString("definition"),
                target(row));
    }

    private static Optional<UpcomingRule.Target> target(ResultSet row) throws SQLException {
        var schema = CatalogQuery.text(row, "target_schema");
        return schema.isEmpty()
                ? Optional.empty()
                : Optional.of(new UpcomingRule.Target(
                        new TableName(schema, CatalogQuery.text(row, "target_table")),
                        CatalogQuery.text(row, "target_column")));
    }

    private static String title(char kind) {
        return switch (kind) {
            case 'f' -> "foreign key";
            case 'c' -> "check";
            default -> "exclusion";
        };
    }
}
