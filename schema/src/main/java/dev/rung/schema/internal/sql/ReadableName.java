package dev.rung.schema.internal.sql;

import java.util.Set;
import java.util.regex.Pattern;

/** A name as people write it in SQL: in quotes only where PostgreSQL needs them. */
public final class ReadableName {

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

    private ReadableName() {}

    /** Returns {@code name}, in quotes if PostgreSQL would read it as something else without them. */
    public static String of(String name) {
        return PLAIN.matcher(name).matches() && !RESERVED.contains(name) ? name : Quoting.identifier(name);
    }
}
