package dev.rung.junit.internal.rows;

import java.util.Set;

/**
 * A column that takes a value of ours, or one that the server fills.
 *
 * @param sqlType its type as SQL, modifiers included
 * @param isNullable whether it takes null
 * @param source who fills it
 * @param mentioned what its default mentions
 * @param computedFrom for a generated column, the columns that it is computed from
 */
record ColumnFacts(
        String name,
        ColumnType type,
        String sqlType,
        boolean isNullable,
        Source source,
        Literals mentioned,
        Set<String> computedFrom) {

    /** Who fills a column. */
    enum Source {
        /** We do. */
        GIVEN,
        /** An identity, a sequence, or an expression does. */
        SERVER
    }

    ColumnFacts {
        isNullable = isNullable && !type.refusesNull();
        computedFrom = Set.copyOf(computedFrom);
    }

    boolean isGiven() {
        return source == Source.GIVEN;
    }
}
