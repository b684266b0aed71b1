package dev.rung.runtime.internal.sql;

import dev.rung.schema.internal.sql.SqlLexer;
import dev.rung.schema.internal.sql.SqlToken;
import java.util.ArrayList;
import java.util.List;

/** Compares texts as the server reads them. */
public final class SqlReading {

    private static final String OPERATOR = "+-*/<>=~!@#%^&|`?:";

    private SqlReading() {}

    /**
     * Returns whether both texts say the same: they differ in white space, comments and the case of words, if at all. Where it
     * cannot be sure the answer is no.
     */
    public static boolean isSame(String one, String other) {
        return tokens(one).equals(tokens(other));
    }

    /**
     * Returns whether two definitions that the server wrote say the same: as {@link #isSame}, or the server has read one of them
     * again.
     */
    public static boolean isSameDefinition(String one, String other) {
        return ArrayCast.atElements(tokens(one)).equals(ArrayCast.atElements(tokens(other)));
    }

    private static List<String> tokens(String text) {
        var tokens = new ArrayList<String>();
        var lexer = new SqlLexer(text);
        var end = -1;
        while (lexer.next()) {
            if (lexer.kind() == SqlToken.Kind.COMMENT) {
                continue;
            }
            var token = token(text, lexer);
            var last = tokens.size() - 1;
            if (end == lexer.start() && isOne(tokens.get(last), token)) {
                tokens.set(last, tokens.get(last) + token);
            } else {
                tokens.add(token);
            }
            end = lexer.end();
        }
        return tokens;
    }

    private static String token(String text, SqlLexer lexer) {
        return lexer.kind() == SqlToken.Kind.WORD ? lexer.token().value() : text.substring(lexer.start(), lexer.end());
    }

    /** What the lexer returns in pieces, because no other code needs the whole: operators, numbers, constants after a word. */
    private static boolean isOne(String before, String next) {
        var last = before.charAt(before.length() - 1);
        var first = next.charAt(0);
        if (OPERATOR.indexOf(first) >= 0) {
            return OPERATOR.indexOf(last) >= 0;
        }
        return isPlain(last) && (isPlain(first) || first == '\'');
    }

    private static boolean isPlain(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '$' || c == '_';
    }
}
