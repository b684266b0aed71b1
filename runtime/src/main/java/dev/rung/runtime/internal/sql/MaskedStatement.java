package dev.rung.runtime.internal.sql;

import java.util.Set;

/**
 * Shows a statement without what it holds: {@code ***} for every constant in quotes, and for every number where one may be
 * a secret; no comments. Names, keywords and structure stay. Belongs to one statement.
 */
final class MaskedStatement {

    /** What these hold of numbers is sizes and limits. */
    private static final Set<String> DEFINITIONS =
            Set.of("create", "alter", "drop", "comment", "grant", "revoke", "set", "reset", "vacuum", "analyze");

    private final String sql;
    private final SqlLexer lexer;
    private final boolean namesSecret;
    private final StringBuilder shown = new StringBuilder();
    private int end;
    private boolean isNumber;
    private String verb = "";

    private MaskedStatement(String sql) {
        this.sql = sql;
        this.lexer = new SqlLexer(sql);
        this.namesSecret = SecretScanner.namesSecret(sql);
    }

    /** Returns {@code sql} on one line. */
    static String of(String sql) {
        return new MaskedStatement(sql).read();
    }

    private String read() {
        while (lexer.next()) {
            if (lexer.start() > end && !shown.isEmpty() && shown.charAt(shown.length() - 1) != ' ') {
                shown.append(' ');
            }
            var follows = lexer.start() == end;
            end = lexer.end();
            switch (lexer.kind()) {
                case CONSTANT -> constant();
                case COMMENT -> isNumber = false;
                case WORD, NAME -> word(follows);
                case SYMBOL -> symbol(follows);
            }
        }
        return shown.toString().strip();
    }

    /** Where the session takes a backslash for an escape, a constant may go on after its end: the rest is a secret, too. */
    private void constant() {
        var text = sql.substring(lexer.start(), end);
        if (text.endsWith("\\'")) {
            shown.append(Secrets.MASK);
            while (lexer.next()) {
                end = lexer.end();
            }
            return;
        }
        shown.append(text.endsWith("\"") && isUnicodeName(text) ? text : Secrets.MASK);
        isNumber = false;
    }

    private static boolean isUnicodeName(String text) {
        return text.startsWith("U&\"") || text.startsWith("u&\"");
    }

    private void word(boolean follows) {
        var isPart = follows && isNumber; // 1e5, 0x1f
        if (!isPart) {
            var word = lexer.token().value();
            verb = verb.isEmpty() ? word : verb;
            shown.append(sql, lexer.start(), end);
            isNumber = false;
        }
    }

    private void symbol(boolean follows) {
        var c = sql.charAt(lexer.start());
        var isDigit = c >= '0' && c <= '9';
        if (follows && isNumber && (isDigit || c == '.')) {
            return;
        }
        var isParameter = !shown.isEmpty() && shown.charAt(shown.length() - 1) == '$';
        isNumber = isDigit && !isParameter && namesSecret && !DEFINITIONS.contains(verb);
        shown.append(isNumber ? Secrets.MASK : String.valueOf(c));
    }
}
