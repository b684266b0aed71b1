package dev.rung.junit.internal.rows;

import java.util.Collections;
import java.util.Set;

/**
 * What rows of one table satisfy where a migration can go up over them.
 *
 * @param table the table
 * @param kind how the server is told
 * @param columns those whose values it decides on; none for a key, which takes any that differ
 * @param title how users know it: {@code foreign key orders_customer_fkey on orders}
 * @param definition what follows the name in SQL
 */
record UpcomingRule(TableName table, Kind kind, Set<String> columns, String title, String definition) {

    /** What enforces it. */
    enum Kind {
        /** A foreign key, a check or an exclusion constraint. */
        CONSTRAINT,
        /** A unique index, which a key has too; unlike a primary key it leaves nulls alone. */
        INDEX
    }

    UpcomingRule {
        columns = Set.copyOf(columns);
    }

    boolean isReference() {
        return definition.startsWith("FOREIGN KEY");
    }

    /** Returns the same for another table with columns of these names. */
    UpcomingRule of(TableName other) {
        return new UpcomingRule(other, kind, columns, title, definition);
    }

    /** Returns whether the two decide on the values of one column, so that hardly any value satisfies both. */
    boolean competes(UpcomingRule other) {
        return table.equals(other.table) && !Collections.disjoint(columns, other.columns);
    }

    boolean says(UpcomingRule other) {
        return table.equals(other.table) && definition.equals(other.definition);
    }

    /** Returns the statement that enforces it under {@code name}. */
    String raise(String name) {
        return switch (kind) {
            case CONSTRAINT -> "alter table " + table.sql() + " add constraint " + name + " " + definition;
            case INDEX -> "create unique index " + name + " " + definition;
        };
    }

    /** Returns the statement that does so no longer. */
    String lower(String name) {
        return switch (kind) {
            case CONSTRAINT -> "alter table " + table.sql() + " drop constraint " + name;
            case INDEX -> "drop index " + new TableName(table.schema(), name).sql();
        };
    }
}
