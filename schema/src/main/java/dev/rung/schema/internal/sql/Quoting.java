package dev.rung.schema.internal.sql;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes names and values so that SQL takes them as exactly what they are. */
public final class Quoting {

    private static final Pattern PLAIN = Pattern.compile("[\\p{Ll}_][\\p{Ll}\\p{N}_$]*");

    /** The words that PostgreSQL takes for a name only in quotes. */
    private static final Set<String> RESERVED = Set.of(
            ("all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation"
                            + " column concurrently constraint create cross current_catalog current_date current_role"
                            + " current_schema current_time current_timestamp current_user default deferrable desc distinct do"
                            + " else end except false fetch for foreign freeze from full grant group having ilike in initially"
                            + " inner intersect into is isnull join lateral leading left like limit localtime localtimestamp"
                            + " natural not notnull null offset on only or order outer overlaps placing primary references"
                            + " returning right select session_user similar some symmetric system_user table tablesample then"
                            + " to trailing true union unique user using variadic verbose when where window with")
                    .split(" "));

    private Quoting() {}

    /** Returns {@code name} as a quoted identifier. */
    public static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Returns {@code name} as a quoted identifier, with its schema before it if that is given. */
    public static String qualified(Optional<String> schema, String name) {
        return schema.map(in -> identifier(in) + '.').orElse("") + identifier(name);
    }

    /** Returns {@code name} as people write it: in quotes only where PostgreSQL needs them. */
    public static String identifierIfNeeded(String name) {
        return PLAIN.matcher(name).matches() && !RESERVED.contains(name) ? name : identifier(name);
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
