package dev.rung.rows.internal.catalog;

import dev.rung.rows.internal.value.ColumnType;
import dev.rung.rows.internal.value.Literals;
import java.util.Set;

/**
 * A column that takes a generated value, or one that the server fills.
 *
 * @param sqlType its type as SQL, modifiers included
 * @param isNullable whether it takes null
 * @param source who fills it
 * @param mentioned the constants in its default, which are likely to be valid values
 * @param computedFrom for a generated column, the columns that it is computed from
 * @param referredAs the other types, as SQL, of the columns that refer to it: its values have to fit these too
 */
public record ColumnFacts(
        String name,
        ColumnType type,
        String sqlType,
        boolean isNullable,
        Source source,
        Literals mentioned,
        Set<String> computedFrom,
        Set<String> referredAs) {

    /** Who fills a column. */
    enum Source {
        /** We do. */
        GIVEN,
        /** An identity, a sequence, or an expression does. */
        SERVER
    }

    public ColumnFacts {
        isNullable = isNullable && !type.refusesNull();
        computedFrom = Set.copyOf(computedFrom);
        referredAs = Set.copyOf(referredAs);
    }

    ColumnFacts referredAs(Set<String> types) {
        return new ColumnFacts(name, type, sqlType, isNullable, source, mentioned, computedFrom, types);
    }

    public boolean isGiven() {
        return source == Source.GIVEN;
    }
}
