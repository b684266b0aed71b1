package dev.rung.schema;

import dev.rung.schema.definition.DataType;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Types between which PostgreSQL has assignment casts in both directions. */
final class TypeFamily {

    private static final List<Set<String>> FAMILIES = List.of(
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision"),
            Set.of("numeric", "money"),
            Set.of("text", "character varying", "varchar", "character", "char", "name"),
            Set.of("bit", "bit varying", "varbit"),
            Set.of("date", "timestamp without time zone", "timestamp with time zone", "timestamp", "timestamptz"),
            Set.of("time without time zone", "time with time zone", "time", "timetz"),
            Set.of("json", "jsonb"),
            Set.of("inet", "cidr"),
            Set.of("macaddr", "macaddr8"));

    private TypeFamily() {}

    static boolean isShared(DataType<?> one, DataType<?> other) {
        var first = name(one);
        var second = name(other);
        return first.equals(second)
                || FAMILIES.stream().anyMatch(family -> family.contains(first) && family.contains(second));
    }

    private static String name(DataType<?> type) {
        return type.sql().toLowerCase(Locale.ROOT).replaceAll("(?<!\\s)\\s*+\\([^()]*+\\)", "");
    }
}
