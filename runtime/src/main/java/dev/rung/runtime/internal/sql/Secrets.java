package dev.rung.runtime.internal.sql;

import dev.rung.runtime.internal.text.Printable;
import dev.rung.schema.internal.sql.SqlLexer;

/**
 * Takes secrets out of what others say, before it gets into a message, a log or the history. What looks like a secret is one:
 * too much is taken out rather than too little. The only place that does so.
 */
public final class Secrets {

    /** What replaces a secret. */
    static final String MASK = "***";

    /** How much is read of a text. What the server quotes may be as long as a value can be. */
    private static final int LONGEST_READ = 10_000;

    /** How much is read of a statement that is kept, not shown. */
    private static final int LONGEST_KEPT = 1_000_000;

    private static final String CUT = "...";

    private Secrets() {}

    /** Returns {@code text} with {@code ***} in the place of what looks like a secret, or is the content of a row. */
    public static String redact(String text) {
        return redact(text, Quotation.NONE);
    }

    /** Returns {@code text}, which quotes what {@code quotation} says, with {@code ***} in the place of secrets and data. */
    static String redact(String text, Quotation quotation) {
        var read = readable(text, LONGEST_READ);
        return SecretScanner.scan(read, quotation) + (read.length() < text.length() ? CUT : "");
    }

    /**
     * Returns the start of a statement on one line, without comments and with {@code ***} in the place of each constant: its
     * author may have written a secret anywhere.
     *
     * @param longest how much of it, in characters
     */
    public static String summary(String sql, int longest) {
        var read = readable(sql, LONGEST_READ);
        var masked = SecretScanner.scan(MaskedStatement.of(UnquotedSecrets.masked(read)), Quotation.NONE);
        return Printable.cut(Printable.of(read.length() < sql.length() ? masked + CUT : masked), longest);
    }

    /** Returns a statement with {@code ***} in the place of its constants, and of what should be one, where it names a secret. */
    public static String inStatement(String sql) {
        var read = readable(sql, LONGEST_KEPT);
        return SecretScanner.scan(UnquotedSecrets.masked(read), Quotation.NONE)
                + (read.length() < sql.length() ? CUT : "");
    }

    /** Returns options of foreign data, {@code host 'x', password 'y'}: a secret among them does not hide the others. */
    public static String inOptions(String options) {
        var redacted = new StringBuilder();
        var lexer = new SqlLexer(options);
        var from = 0;
        while (lexer.next()) {
            if (lexer.is(',')) {
                redacted.append(redact(options.substring(from, lexer.start()))).append(',');
                from = lexer.end();
            }
        }
        return redacted.append(redact(options.substring(from))).toString();
    }

    /** Returns whether {@code name} is that of a secret: what it holds is not to be shown. */
    public static boolean isNamedBy(String name) {
        return SecretWords.areNamedIn(name);
    }

    /** A truncated word could not be recognised as a secret. */
    private static String readable(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var end = longest;
        while (end > 0 && !Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }
}
