package dev.rung.runtime.internal.sql;

/** Writes names and values so that SQL takes them as exactly what they are. */
public final class Quoting {

    private Quoting() {}

    /** Returns {@code name} as a quoted identifier. */
    public static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Returns {@code value} as a string constant, whatever {@code standard_conforming_strings} says. */
    public static String literal(String value) {
        var quoted = "'" + value.replace("'", "''") + "'";
        return value.indexOf('\\') < 0 ? quoted : " E" + quoted.replace("\\", "\\\\");
    }
}
