package dev.rung.runtime.internal.sql;

/**
 * The {@code E''} constants of a statement. The server reads one that goes on in the next line as a whole; pgJDBC takes what
 * is there for a constant of its own, without escapes, and may find a semicolon where none is.
 */
final class EscapedConstants {

    private EscapedConstants() {}

    /** Returns {@code sql}, which says the same, with each of them in one piece. */
    static String joined(String sql) {
        if (sql.indexOf("E'") < 0 && sql.indexOf("e'") < 0) {
            return sql;
        }
        var joined = new StringBuilder();
        var lexer = new SqlLexer(sql);
        var copied = 0;
        while (lexer.next()) {
            if (lexer.isEscapedConstant()) {
                joined.append(sql, copied, lexer.start())
                        .append(SqlQuotes.joinedEscaped(sql.substring(lexer.start(), lexer.end())));
                copied = lexer.end();
            }
        }
        return joined.append(sql, copied, sql.length()).toString();
    }
}
