package dev.rung.processor;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins {@code "a" + "b"} to {@code "ab"}, so that a statement may be wrapped differently without becoming another one.
 * Only where both mean the same: never across another operand, and not where a call binds the right literal first.
 */
final class StringFolding {

    private StringFolding() {}

    static List<Token> fold(List<Token> tokens) {
        var folded = new ArrayList<Token>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (token.isString() && endsWithStringPlus(folded) && !isCalledUpon(tokens, i)) {
                folded.remove(folded.size() - 1);
                var left = folded.remove(folded.size() - 1);
                folded.add(new Token(Token.Kind.STRING, left.text() + token.text()));
            } else {
                folded.add(token);
            }
        }
        return List.copyOf(folded);
    }

    private static boolean endsWithStringPlus(List<Token> tokens) {
        int size = tokens.size();
        return size >= 2
                && tokens.get(size - 1).isSymbol("+")
                && tokens.get(size - 2).isString();
    }

    private static boolean isCalledUpon(List<Token> tokens, int index) {
        if (index + 1 == tokens.size()) {
            return false;
        }
        var next = tokens.get(index + 1);
        return next.isSymbol(".") || next.isSymbol("::");
    }
}
