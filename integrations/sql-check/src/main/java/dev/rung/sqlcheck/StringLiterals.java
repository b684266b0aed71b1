package dev.rung.sqlcheck;

/**
 * Reads a range of Java source that holds string literals and text blocks with {@code +}, blanks and comments between
 * them, which javac joins to one literal.
 */
final class StringLiterals {

    private static final String TEXT_BLOCK = "\"\"\"";

    private final String source;
    private final int end;
    private final PositionedText.Builder value = new PositionedText.Builder();
    private int at;

    private StringLiterals(String source, int start, int end) {
        this.source = source;
        this.at = start;
        this.end = Math.min(end, source.length());
    }

    /** Returns the value of the literals, each character at its offset in the source. */
    static PositionedText read(String source, int start, int end) {
        var literals = new StringLiterals(source, start, end);
        while (literals.at < literals.end) {
            literals.next();
        }
        return literals.value.build();
    }

    private void next() {
        if (source.startsWith("//", at)) {
            at = after("\n", at);
        } else if (source.startsWith("/*", at)) {
            at = after("*/", at + 2);
        } else if (source.startsWith(TEXT_BLOCK, at)) {
            textBlock();
        } else if (source.charAt(at) == '"') {
            literal();
        } else {
            at++;
        }
    }

    private int after(String mark, int from) {
        int found = source.indexOf(mark, from);
        return found < 0 ? end : found + mark.length();
    }

    private void literal() {
        int start = at + 1;
        int close = endOf("\"", start);
        value.append(Escapes.resolve(UnicodeEscapes.resolve(source, start, close)));
        at = close + 1;
    }

    private void textBlock() {
        int start = after("\n", at);
        int close = endOf(TEXT_BLOCK, start);
        value.append(Escapes.resolve(Indentation.strip(UnicodeEscapes.resolve(source, start, close))));
        at = close + TEXT_BLOCK.length();
    }

    private int endOf(String mark, int start) {
        int found = start;
        while (found < end && !source.startsWith(mark, found)) {
            found += source.charAt(found) == '\\' ? 2 : 1;
        }
        return Math.min(found, end);
    }
}
