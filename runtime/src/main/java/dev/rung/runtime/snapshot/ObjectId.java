package dev.rung.runtime.snapshot;

import dev.rung.runtime.internal.argument.Arguments;
import java.util.Comparator;

/**
 * Identifies an object within its database.
 *
 * <p>The name is written as in SQL, in quotes where it needs them, and with its schema unless that is {@code public}:
 * {@code orders}, {@code billing."Invoice"}. A part of a table has the table's name before it ({@code orders.total} is a
 * column) or after it ({@code orders_total_check on orders} is a constraint), as statements have it; a function has the types
 * of its arguments ({@code total(integer)}).
 *
 * @param kind what it is
 * @param name its name; empty for the database itself
 * @since 0.1
 */
public record ObjectId(DatabaseObjectKind kind, String name) implements Comparable<ObjectId> {

    private static final Comparator<ObjectId> ORDER =
            Comparator.comparing(ObjectId::kind).thenComparing(ObjectId::name);

    public ObjectId {
        Arguments.notNull(kind, "kind");
        Arguments.notNull(name, "name");
    }

    /** Compares by kind, then by name. */
    @Override
    public int compareTo(ObjectId other) {
        return ORDER.compare(this, other);
    }

    /** Returns kind and name as a sentence has them: {@code index orders_refund_idx}. */
    @Override
    public String toString() {
        return kind == DatabaseObjectKind.DATABASE ? "the database" : kind.words() + ' ' + name;
    }
}
