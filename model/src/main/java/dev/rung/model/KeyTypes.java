package dev.rung.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which types a foreign key can compare. */
enum KeyTypes {
    /** They are one type, or it is not known what they are. */
    FIT,
    /** The server compares them, and converts one each time. */
    DIFFER,
    /** The server refuses the foreign key. */
    REFUSED;

    private static final List<String> NUMBERS =
            List.of("smallint", "integer", "bigint", "numeric", "real", "double precision");
    private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");
    private static final Set<String> FLOATING = Set.of("real", "double precision");
    private static final Set<String> TEXTS = Set.of("text", "character varying", "character", "name");
    private static final Set<String> DAYS = Set.of("date", "timestamp without time zone", "timestamp with time zone");
    private static final Set<String> NETWORK = Set.of("inet", "cidr");
    private static final Set<String> BITS = Set.of("bit", "bit varying");
    private static final Set<String> OTHERS = Set.of(
            "boolean",
            "uuid",
            "bytea",
            "time without time zone",
            "time with time zone",
            "interval",
            "macaddr",
            "macaddr8",
            "jsonb",
            "money");

    /** Returns how a column of type {@code from} refers to one of type {@code to}; both as the server prints them. */
    static KeyTypes of(String from, String to) {
        if (from.equals(to) || kind(from).isEmpty() || kind(to).isEmpty()) {
            return FIT;
        }
        if (TEXTS.contains(from) && TEXTS.contains(to)) {
            return from.equals("name") && to.equals("character") ? REFUSED : FIT;
        }
        return isConverted(from, to) ? DIFFER : REFUSED;
    }

    /** Either the two are of one family of operators, or the one referred to takes the other without being asked. */
    private static boolean isConverted(String from, String to) {
        if (NUMBERS.contains(from) && NUMBERS.contains(to)) {
            return (WHOLE.contains(from) && WHOLE.contains(to))
                    || (FLOATING.contains(from) && FLOATING.contains(to))
                    || NUMBERS.indexOf(from) < NUMBERS.indexOf(to);
        }
        return (DAYS.contains(from) && DAYS.contains(to))
                || (NETWORK.contains(from) && NETWORK.contains(to))
                || (BITS.contains(from) && BITS.contains(to))
                || isOfTime(from, to);
    }

    private static boolean isOfTime(String from, String to) {
        return (from.equals("time without time zone")
                        && Set.of("time with time zone", "interval").contains(to))
                || (from.equals("macaddr") && to.equals("macaddr8"))
                || (from.equals("macaddr8") && to.equals("macaddr"));
    }

    private static Optional<Set<String>> kind(String type) {
        return Stream.of(Set.copyOf(NUMBERS), TEXTS, DAYS, NETWORK, BITS, OTHERS)
                .filter(kind -> kind.contains(type))
                .findFirst();
    }
}
