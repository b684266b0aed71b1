package dev.rung.sqlcheck.internal.tree;

import static java.util.stream.Collectors.joining;

import dev.rung.schema.internal.sql.Quoting;
import java.util.Arrays;
import java.util.List;

/** A name as it has to be written in SQL, for advice that can be copied. */
public final class NameInSql {

    private NameInSql() {}

    /** Returns a name, or names with dots between, each with quotes where it takes them. */
    public static String of(String name) {
        return Arrays.stream(name.split("\\.")).map(Quoting::identifierIfNeeded).collect(joining("."));
    }

    /** Returns names with commas between. */
    public static String list(List<String> names) {
        return names.stream().map(Quoting::identifierIfNeeded).collect(joining(", "));
    }
}
