package dev.rung.schema.internal.sql;

import java.util.Optional;

/** Writes names and values so that SQL takes them as exactly what they are. */
public final class Quoting {

    private Quoting() {}

    /** Returns {@code name} as a quoted identifier. */
    public static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Returns {@code name} as a quoted identifier, with its schema before it if that is given. */
    public static String qualified(Optional<String> schema, String name) {
        return schema.isPresent() ? identifier(schema.get()) + '.' + identifier(name) : identifier(name);
    }

    /** Returns {@code code} as the body of a function: between dollar signs that it does not hold. */
    public static String body(String code) {
        var tag = "$rung$";
        for (var number = 1; code.contains(tag); number++) {
            tag = "$rung" + number + '$';
        }
        return tag + '\n' + code + tag;
    }

    /**
     * Returns {@code value} as a string constant, whatever {@code standard_conforming_strings} says. It may begin with a
     * letter: no letter or digit may come right before it.
     */
    public static String literal(String value) {
        var quoted = "'" + value.replace("'", "''") + "'";
        return value.indexOf('\\') < 0 ? quoted : "E" + quoted.replace("\\", "\\\\");
    }
}
