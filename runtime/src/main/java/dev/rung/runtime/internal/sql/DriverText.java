package dev.rung.runtime.internal.sql;

import dev.rung.schema.internal.sql.SqlLexer;
import dev.rung.schema.internal.sql.SqlQuotes;
import java.util.Locale;

/**
 * A statement as pgJDBC gets it, which reads it on its own to find semicolons and parameters, and is mistaken about some. What
 * the server gets says what the statement says.
 */
final class DriverText {

    private static final String ATOMIC = "atomic;";

    /** How a question mark is read. */
    enum Marks {
        /** As it is, alone: the driver reads two of them as one. */
        TWICE_IN_OPERATORS,
        /** As the author wrote it, with parameters. */
        AS_WRITTEN
    }

    private final String sql;
    private final Marks marks;
    private final SqlLexer lexer;
    private final StringBuilder text = new StringBuilder();
    private int copied;
    private boolean isAfterAtomic;

    private DriverText(String sql, Marks marks) {
        this.sql = sql;
        this.marks = marks;
        this.lexer = new SqlLexer(sql);
    }

    /** Returns {@code sql} such that the driver finds no second statement in it. */
    static String of(String sql, Marks marks) {
        return isPlain(sql) ? sql : new DriverText(sql, marks).read();
    }

    private static boolean isPlain(String sql) {
        return sql.indexOf("E'") < 0
                && sql.indexOf("e'") < 0
                && sql.indexOf("??") < 0
                && !sql.toLowerCase(Locale.ROOT).contains(ATOMIC);
    }

    private String read() {
        while (lexer.next()) {
            if (lexer.isEscapedConstant()) {
                put(SqlQuotes.joinedEscaped(sql.substring(lexer.start(), lexer.end())));
            } else if (isAfterAtomic && lexer.is(';')) {
                put(" "); // an empty statement, which it takes for the end
            } else if (marks == Marks.TWICE_IN_OPERATORS && isOneOfSome('?')) {
                put("??");
            }
            isAfterAtomic = lexer.token().is("atomic");
        }
        return text.append(sql, copied, sql.length()).toString();
    }

    private boolean isOneOfSome(char symbol) {
        return lexer.is(symbol) && (isThere(symbol, lexer.start() - 1) || isThere(symbol, lexer.end()));
    }

    private boolean isThere(char symbol, int at) {
        return at >= 0 && at < sql.length() && sql.charAt(at) == symbol;
    }

    private void put(String instead) {
        text.append(sql, copied, lexer.start()).append(instead);
        copied = lexer.end();
    }
}
