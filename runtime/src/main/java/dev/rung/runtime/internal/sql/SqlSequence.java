package dev.rung.runtime.internal.sql;

import java.util.StringJoiner;

/** Several statements in one text, for one round trip. */
public final class SqlSequence {

    private SqlSequence() {}

    /** Returns the statements that are not empty, in their order. */
    public static String of(String... statements) {
        var sequence = new StringJoiner("; ");
        for (var sql : statements) {
            if (!sql.isEmpty()) {
                sequence.add(sql);
            }
        }
        return sequence.toString();
    }
}
