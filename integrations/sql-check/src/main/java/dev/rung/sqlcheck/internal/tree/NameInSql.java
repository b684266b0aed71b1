package dev.rung.sqlcheck.internal.tree;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A name as it has to be written in SQL, for advice that can be copied. */
public final class NameInSql {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");

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

    private NameInSql() {}

    /** Returns a name, or names with dots between, each with quotes where it takes them. */
    public static String of(String name) {
        return Arrays.stream(name.split("\\.")).map(NameInSql::part).collect(joining("."));
    }

    /** Returns names with commas between. */
    public static String list(List<String> names) {
        return names.stream().map(NameInSql::part).collect(joining(", "));
    }

    private static String part(String name) {
        return PLAIN.matcher(name).matches() && !RESERVED.contains(name)
                ? name
                : '"' + name.replace("\"", "\"\"") + '"';
    }
}
