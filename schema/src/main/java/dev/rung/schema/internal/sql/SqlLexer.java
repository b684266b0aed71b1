package dev.rung.schema.internal.sql;

/**
 * Reads a text token by token, by the rules of PostgreSQL's lexer with {@code standard_conforming_strings} on. What never
 * ends (a quote, a comment) ends with the text: the server will say so. Belongs to one reading.
 */
public final class SqlLexer {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String text;
    private SqlToken.Kind kind = SqlToken.Kind.SYMBOL;
    private int start;
    private int end;

    public SqlLexer(String text) {
        this.text = text;
        this.end = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
    }

    /** Moves to the next token, over white space and {@code --} comments; returns whether there is one. */
    public boolean next() {
        start = SqlSpace.end(text, end);
        if (start == text.length()) {
            return false;
        }
        read(text.charAt(start));
        return true;
    }

    public SqlToken.Kind kind() {
        return kind;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    /** Returns whether the token is this symbol. */
    public boolean is(char symbol) {
        return kind == SqlToken.Kind.SYMBOL && text.charAt(start) == symbol;
    }

    /** Returns whether the token is a constant in which a backslash escapes. */
    public boolean isEscapedConstant() {
        return kind == SqlToken.Kind.CONSTANT && (text.charAt(start) == 'e' || text.charAt(start) == 'E');
    }

    public SqlToken token() {
        return new SqlToken(
                kind,
                switch (kind) {
                    case WORD -> lower(text.substring(start, end));
                    case NAME ->
                        text.substring(start + 1, Math.max(end - 1, start + 1)).replace("\"\"", "\"");
                    case SYMBOL -> text.substring(start, end);
                    case CONSTANT, COMMENT -> "";
                });
    }

    private void read(char first) {
        if (first == '\'') {
            ends(SqlToken.Kind.CONSTANT, SqlQuotes.end(text, start));
        } else if (first == '"') {
            ends(SqlToken.Kind.NAME, SqlQuotes.end(text, start));
        } else if (first == '$') {
            readDollar();
        } else if (isWordStart(first)) {
            readWord(first);
        } else if (text.startsWith("/*", start)) {
            ends(SqlToken.Kind.COMMENT, SqlSpace.endOfComment(text, start));
        } else {
            ends(SqlToken.Kind.SYMBOL, start + 1);
        }
    }

    private void readWord(char first) {
        if ((first == 'e' || first == 'E') && text.startsWith("'", start + 1)) {
            ends(SqlToken.Kind.CONSTANT, SqlQuotes.endOfEscaped(text, start + 1));
        } else if ((first == 'u' || first == 'U') && startsUnicode()) {
            ends(SqlToken.Kind.CONSTANT, SqlQuotes.end(text, start + 2));
        } else {
            end = start + 1;
            while (end < text.length() && isWordPart(text.charAt(end))) {
                end++;
            }
            kind = SqlToken.Kind.WORD;
        }
    }

    private boolean startsUnicode() {
        return text.startsWith("&'", start + 1) || text.startsWith("&\"", start + 1);
    }

    /** A parameter such as {@code $1} is two tokens here, which makes no difference. */
    private void readDollar() {
        var end = SqlQuotes.endOfDollar(text, start);
        ends(end.isPresent() ? SqlToken.Kind.CONSTANT : SqlToken.Kind.SYMBOL, end.orElse(start + 1));
    }

    private void ends(SqlToken.Kind kind, int end) {
        this.kind = kind;
        this.end = end;
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || isDigit(c) || c == '$';
    }

    static boolean isWordStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c > 127;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** As the server folds: letters of ASCII only. */
    private static String lower(String word) {
        var lower = new StringBuilder(word);
        for (int i = 0; i < lower.length(); i++) {
            var c = lower.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                lower.setCharAt(i, (char) (c - 'A' + 'a'));
            }
        }
        return lower.toString();
    }
}
