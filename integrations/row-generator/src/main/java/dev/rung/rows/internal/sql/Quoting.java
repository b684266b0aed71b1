package dev.rung.rows.internal.sql;

import java.util.Collection;
import java.util.stream.Collectors;

/** Writes names and values so that SQL takes them as exactly what they are. */
public final class Quoting {

    private Quoting() {}

    public static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Returns the names as quoted identifiers, joined by commas. */
    public static String identifiers(Collection<String> names) {
        return names.stream().map(Quoting::identifier).collect(Collectors.joining(", "));
    }

    /** Returns {@code value} as a string constant, whatever {@code standard_conforming_strings} says. */
    public static String literal(String value) {
        var quoted = "'" + value.replace("'", "''") + "'";
        return value.indexOf('\\') < 0 ? quoted : " E" + quoted.replace("\\", "\\\\");
    }
}
