package dev.rung.runtime.internal.sql;

/**
 * The run of characters without white space, and the field of a driver's message, at a place of a text. Both are looked for once:
 * the places asked for only grow. Belongs to one reading.
 */
final class SecretBoundaries {

    private static final String NO_USER = "/@:\"'(=,<[{";

    private static final String QUOTES = "\"\u00ab\u00bb\u201c\u201d\u201e\u2039\u203a\u300c\u300d";

    private final String text;
    private int runEnd = -1;
    private int lastAtSign = -1;
    private int fieldEnd = -1;
    private int lastParenthesis = -1;
    private int lastQuote = -1;

    SecretBoundaries(String text) {
        this.text = text;
    }

    /** Returns whether a user name may begin at {@code at}. */
    boolean beginsRun(int at) {
        return at == 0 || Character.isWhitespace(text.charAt(at - 1)) || "\"'(=,<[{".indexOf(text.charAt(at - 1)) >= 0;
    }

    /** Returns where the user name that begins at {@code at} ends. */
    int endOfUser(int at) {
        var end = at;
        while (end < text.length()
                && NO_USER.indexOf(text.charAt(end)) < 0
                && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Returns the last {@code @} of the run at {@code at} that has something after it; -1 where there is none. */
    int lastAtSign(int at) {
        if (at >= runEnd) {
            var end = at;
            lastAtSign = -1;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                if (text.charAt(end) == '@'
                        && end + 1 < text.length()
                        && !Character.isWhitespace(text.charAt(end + 1))) {
                    lastAtSign = end;
                }
                end++;
            }
            runEnd = end;
        }
        return lastAtSign;
    }

    /** Returns whether a server writes {@code c} around what it quotes, in any language. */
    static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }

    /** Returns where the next quote is, from {@code from} on; the end of the text where there is none. */
    int nextQuote(int from) {
        var at = from;
        while (at < text.length() && !isQuote(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Returns {@code end}, or the place before it where a comma is there, after {@code from}. */
    int withoutComma(int end, int from) {
        return end > from && text.charAt(end - 1) == ',' ? end - 1 : end;
    }

    int endOfSpace(int from) {
        var at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Returns where the field at {@code at} ends: before the next line that begins as {@code Detail:} does, or with the text. */
    int fieldEnd(int at) {
        if (at >= fieldEnd) {
            lastParenthesis = -1;
            lastQuote = -1;
            var end = at;
            while (end < text.length() && (end == at || !isFieldEnd(end))) {
                if (text.charAt(end) == ')') {
                    lastParenthesis = end;
                } else if (isQuote(text.charAt(end))) {
                    lastQuote = end;
                }
                end++;
            }
            fieldEnd = end;
        }
        return fieldEnd;
    }

    /** Returns the last {@code closing} (a parenthesis or a quote) of the field at {@code at}; the field's end where it has none. */
    int last(char closing, int at) {
        var end = fieldEnd(at);
        var last = closing == ')' ? lastParenthesis : lastQuote;
        return last < at ? end : last;
    }

    /** Returns whether the line end at {@code at} ends a field: two spaces follow, a word with a capital, and a colon. */
    boolean isFieldEnd(int at) {
        if (!text.startsWith("\n  ", at) || at + 3 >= text.length() || !Character.isUpperCase(text.charAt(at + 3))) {
            return false;
        }
        var end = at + 3;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || text.charAt(end) == ' ')) {
            end++;
        }
        return text.startsWith(": ", end);
    }
}
