package dev.rung.runtime.observe;

import dev.rung.schema.operation.TableLock;

/**
 * The strongest lock that a migration took on a table. Immutable and thread-safe.
 *
 * @param table the table as SQL writes it, qualified, such as {@code public.orders}, by the name that it had before
 * @param mode the mode
 * @param relation what was locked: the table, or the one of its indexes whose lock was stronger; written as the table is
 * @since 0.1
 */
public record ObservedLock(String table, TableLock mode, String relation) {

    /** Returns the lock in a few words, such as {@code ACCESS EXCLUSIVE on public.orders}. */
    @Override
    public String toString() {
        return relation.equals(table) ? mode + " on " + table : "%s on %s, by %s".formatted(mode, table, relation);
    }
}
