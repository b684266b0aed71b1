package dev.rung.sqlcheck;

import dev.rung.sqlcheck.internal.tree.Quoted;

/**
 * Writes JDBC's {@code ?} as the driver does: {@code $1}, {@code $2}, ..., and {@code ??} as the operator {@code ?}.
 * Quoted text and comments are not changed.
 */
final class Placeholders {

    private final String sql;
    private final PositionedText.Builder numbered = new PositionedText.Builder();
    private int at;
    private int number;

    private Placeholders(String sql) {
        this.sql = sql;
    }

    /** Returns the SQL that the server gets, each character at its index in {@code sql}. */
    static PositionedText number(String sql) {
        var placeholders = new Placeholders(sql);
        while (placeholders.at < sql.length()) {
            placeholders.next();
        }
        return placeholders.numbered.build();
    }

    private void next() {
        if (sql.startsWith("??", at)) {
            numbered.append('?', at);
            at += 2;
        } else if (sql.charAt(at) == '?') {
            numbered.append("$" + ++number, at++);
        } else {
            copy(Quoted.end(sql, at));
        }
    }

    private void copy(int end) {
        while (at < end) {
            numbered.append(sql.charAt(at), at++);
        }
    }
}
