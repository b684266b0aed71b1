package dev.rung.runtime.internal.sql;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Several statements in one text, for one round trip. */
public final class SqlSequence {

    private SqlSequence() {}

    /** Returns the statements that are not empty, in their order. */
    public static String of(String... statements) {
        return Stream.of(statements).filter(sql -> !sql.isEmpty()).collect(Collectors.joining("; "));
    }
}
