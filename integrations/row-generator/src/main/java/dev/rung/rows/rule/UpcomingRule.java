package dev.rung.rows.rule;

import dev.rung.rows.model.KeyTexts;
import dev.rung.rows.model.TableName;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * A rule that rows of one table satisfy, so that a migration that adds it does not fail.
 *
 * @param table the table
 * @param kind what the server enforces it with
 * @param columns those whose values it restricts; none for a key, which takes any values that differ
 * @param name as the server calls it in its messages; empty for one that it does not have
 * @param title how messages show it: {@code foreign key orders_customer_fkey on orders}
 * @param definition what follows the name in SQL
 * @param target what a foreign key of one column refers to; nothing for any other rule
 */
record UpcomingRule(
        TableName table,
        Kind kind,
        Set<String> columns,
        String name,
        String title,
        String definition,
        Optional<Target> target) {

    /** What enforces it. */
    enum Kind {
        /** A foreign key, a check or an exclusion constraint. */
        CONSTRAINT,
        /** A unique index, which a key has too; unlike a primary key it leaves nulls alone. */
        INDEX
    }

    /** What a foreign key of one column refers to. */
    record Target(TableName table, String column) {}

    UpcomingRule {
        columns = Set.copyOf(columns);
    }

    boolean isReference() {
        return definition.startsWith("FOREIGN KEY");
    }

    /** Returns this rule for {@code other}, which has columns of the same names. */
    UpcomingRule of(TableName other) {
        return new UpcomingRule(other, kind, columns, name, title, definition, target);
    }

    /** Returns the same foreign key on {@code column}, from which the migration is likely to take the values of its own column. */
    UpcomingRule from(TextColumn column) {
        int end = definition.indexOf(')');
        return new UpcomingRule(
                table,
                kind,
                Set.of(column.name()),
                "",
                "keys in " + table + "." + column.name() + " for " + title,
                "FOREIGN KEY (" + column.sql() + definition.substring(end),
                target);
    }

    /** Returns the column that holds the keys, where this is a foreign key of one. */
    Optional<KeyTexts> keyTexts() {
        return target.flatMap(other ->
                columns.stream().findFirst().map(column -> new KeyTexts(table, column, other.table(), other.column())));
    }

    /** Returns whether the two decide on the values of one column, so that hardly any value satisfies both. */
    boolean competes(UpcomingRule other) {
        return table.equals(other.table) && !Collections.disjoint(columns, other.columns);
    }

    boolean isSame(UpcomingRule other) {
        return table.equals(other.table) && definition.equals(other.definition);
    }

    /** Returns the statement that enforces it under {@code name}. */
    String enforce(String name) {
        return switch (kind) {
            case CONSTRAINT -> "alter table " + table.sql() + " add constraint " + name + " " + definition;
            case INDEX -> "create unique index " + name + " " + definition;
        };
    }

    /** Returns the statement that drops it. */
    String drop(String name) {
        return switch (kind) {
            case CONSTRAINT -> "alter table " + table.sql() + " drop constraint " + name;
            case INDEX -> "drop index " + new TableName(table.schema(), name).sql();
        };
    }
}
