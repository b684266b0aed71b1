package dev.rung.processor;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts Java source into tokens, as much of the language as a checksum needs: comments and white space disappear,
 * literals become values, and two tokens are never mistaken for one. Takes every text; what no Java compiler would
 * accept becomes tokens too.
 *
 * <p>{@code >} is always a token of its own, so that {@code List<List<String>>} and {@code List<List<String> >} are the same.
 */
final class JavaLexer {

    private static final String TEXT_BLOCK = "\"\"\"";

    private static final List<String> LONG_SYMBOLS = List.of(
            "<<=", "...", "->", "::", "++", "--", "&&", "||", "==", "!=", "<=", ">=", "+=", "-=", "*=", "/=", "&=",
            "|=", "^=", "%=", "<<");

    /** What begins no long symbol, for these are most. */
    private static final String LONE_SYMBOLS = "(){}[];,@";

    private final String source;
    private final List<String> ownNames;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private JavaLexer(String source, List<String> ownNames) {
        this.source = source;
        this.ownNames = ownNames;
    }

    /**
     * Returns the tokens of {@code source}, in order.
     *
     * @param ownNames the names of the migration's class and of those around it: a rename is not a change
     */
    static List<Token> tokens(String source, List<String> ownNames) {
        var lexer = new JavaLexer(UnicodeEscapes.resolve(source), ownNames);
        while (lexer.at < lexer.source.length()) {
            lexer.next();
        }
        return StringFolding.fold(lexer.tokens);
    }

    private void next() {
        int c = source.codePointAt(at);
        if (Character.isWhitespace(c)) {
            at += Character.charCount(c);
        } else if (Character.isJavaIdentifierStart(c)) {
            word();
        } else if (source.startsWith("//", at)) {
            at = endOfLine(at);
        } else if (source.startsWith("/*", at)) {
            at = after("*/", at + 2);
        } else if (source.startsWith(TEXT_BLOCK, at)) {
            textBlock();
        } else if (c == '"' || c == '\'') {
            literal((char) c);
        } else {
            plain(c);
        }
    }

    private void plain(int c) {
        if (isDigit(c) || (c == '.' && at + 1 < source.length() && isDigit(source.charAt(at + 1)))) {
            add(Token.Kind.NUMBER, endOfNumber());
        } else {
            add(Token.Kind.SYMBOL, endOfSymbol(c));
        }
    }

    private void add(Token.Kind kind, int end) {
        tokens.add(new Token(kind, source.substring(at, end)));
        at = end;
    }

    private void word() {
        int end = endOfWord(at);
        String word = source.substring(at, end);
        int ownName = ownNames.indexOf(word);
        tokens.add(
                ownName < 0
                        ? new Token(Token.Kind.WORD, word)
                        : new Token(Token.Kind.OWN_NAME, Integer.toString(ownName)));
        at = end;
    }

    private int endOfWord(int start) {
        int end = start;
        while (end < source.length() && Character.isJavaIdentifierPart(source.codePointAt(end))) {
            end += Character.charCount(source.codePointAt(end));
        }
        return end;
    }

    private int endOfNumber() {
        boolean hexadecimal = source.startsWith("0x", at) || source.startsWith("0X", at);
        String exponent = hexadecimal ? "pP" : "eE";
        int end = at + 1;
        while (end < source.length() && isPartOfNumber(end, exponent)) {
            end++;
        }
        return end;
    }

    private boolean isPartOfNumber(int index, String exponent) {
        char c = source.charAt(index);
        boolean sign = (c == '+' || c == '-') && exponent.indexOf(source.charAt(index - 1)) >= 0;
        return sign || c == '.' || Character.isJavaIdentifierPart(c);
    }

    private int endOfSymbol(int c) {
        if (LONE_SYMBOLS.indexOf(c) < 0) {
            for (String symbol : LONG_SYMBOLS) {
                if (source.startsWith(symbol, at)) {
                    return at + symbol.length();
                }
            }
        }
        return at + Character.charCount(c);
    }

    private void literal(char quote) {
        int end = at + 1;
        while (end < source.length() && source.charAt(end) != quote && !isLineEnd(source.charAt(end))) {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        String written = source.substring(at + 1, Math.min(end, source.length()));
        tokens.add(new Token(quote == '"' ? Token.Kind.STRING : Token.Kind.CHARACTER, value(written)));
        at = end + 1;
    }

    private void textBlock() {
        int start = Math.min(endOfLine(at) + 1, source.length());
        if (source.startsWith("\r\n", start - 1)) {
            start++;
        }
        int end = start;
        while (end < source.length() && !source.startsWith(TEXT_BLOCK, end)) {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        String written = source.substring(start, Math.min(end, source.length()));
        tokens.add(new Token(Token.Kind.STRING, value(written.stripIndent())));
        at = end + TEXT_BLOCK.length();
    }

    private static String value(String written) {
        try {
            return written.translateEscapes();
        } catch (IllegalArgumentException e) { // an escape of some later Java
            return written;
        }
    }

    private int endOfLine(int start) {
        int end = start;
        while (end < source.length() && !isLineEnd(source.charAt(end))) {
            end++;
        }
        return end;
    }

    private int after(String end, int start) {
        int found = source.indexOf(end, start);
        return found < 0 ? source.length() : found + end.length();
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
