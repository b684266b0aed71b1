package dev.rung.schema.operation;

import dev.rung.schema.definition.ColumnType;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a change of type requires PostgreSQL to do with the values of a column. */
final class TypeConversion {

    private static final Pattern LENGTHS = Pattern.compile("\\((\\d+)(?:, (\\d+))?\\)");
    /** Types whose values need no rewrite where their length grows or its limit is dropped. */
    private static final List<String> GROWING = List.of(
            "character varying",
            "numeric",
            "bit varying",
            "interval",
            "time without time zone",
            "time with time zone",
            "timestamp without time zone",
            "timestamp with time zone");
    /** Each type holds all values of those before it. */
    private static final List<String> NUMBERS = List.of("smallint", "integer", "bigint", "numeric");

    /** PostgreSQL refuses a value that does not fit into one of them. */
    private static final List<String> WHOLE_NUMBERS = List.of("smallint", "integer", "bigint");

    private TypeConversion() {}

    static RowAccess of(ColumnType from, ColumnType to) {
        if (to.using().isPresent()
                || !isSameInStorage(from.type().sql(), to.type().sql())) {
            return RowAccess.REWRITES;
        }
        return from.collation().equals(to.collation()) ? RowAccess.NONE : RowAccess.SCANS;
    }

    /** Whether every value of {@code from} is one of {@code to}. */
    static boolean keepsAll(ColumnType from, ColumnType to) {
        var before = from.type().sql();
        var after = to.type().sql();
        var widens = NUMBERS.contains(before) && NUMBERS.indexOf(before) <= NUMBERS.indexOf(after);
        return to.using().isEmpty() && (widens || after.equals("text") || isSameInStorage(before, after));
    }

    /** Whether a value may become another one, without an error. */
    static boolean maySpoil(ColumnType from, ColumnType to) {
        var before = from.type().sql();
        var after = to.type().sql();
        var isRefused = to.using().isEmpty()
                && ((WHOLE_NUMBERS.contains(before) && WHOLE_NUMBERS.contains(after))
                        || name(after).equals("character varying"));
        return !keepsAll(from, to) && !isRefused;
    }

    private static boolean isSameInStorage(String from, String to) {
        if (from.equals(to) || (from.equals("cidr") && to.equals("inet"))) {
            return true;
        }
        var before = name(from);
        var after = name(to);
        if (before.equals("character varying") && after.equals("text")) {
            return true;
        }
        if (before.equals("text")) {
            return to.equals("character varying");
        }
        return before.equals(after) && GROWING.contains(before) && grows(from, to);
    }

    private static String name(String type) {
        return LENGTHS.matcher(type).replaceFirst("");
    }

    private static boolean grows(String from, String to) {
        var before = LENGTHS.matcher(from);
        var after = LENGTHS.matcher(to);
        if (!after.find()) {
            return true;
        }
        return before.find()
                && Integer.parseInt(before.group(1)) <= Integer.parseInt(after.group(1))
                && scale(before.group(2)) == scale(after.group(2));
    }

    private static int scale(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
