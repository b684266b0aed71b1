package dev.rung.sqlcheck.internal.tree;

import static java.util.stream.Collectors.joining;

import dev.rung.schema.internal.sql.ReadableName;
import java.util.Arrays;
import java.util.List;

/** A name as it has to be written in SQL, for advice that can be copied. */
public final class NameInSql {

    private NameInSql() {}

    /** Returns a name, or names with dots between, each with quotes where it takes them. */
    public static String of(String name) {
        return Arrays.stream(name.split("\\.")).map(ReadableName::of).collect(joining("."));
    }

    /** Returns names with commas between. */
    public static String list(List<String> names) {
        return names.stream().map(ReadableName::of).collect(joining(", "));
    }
}
