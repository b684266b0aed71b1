package dev.rung.runtime.internal.sql;

/**
 * A position in a text, as editors count it: a surrogate pair is one character, a tab is one, too.
 *
 * @param at its index, in {@code char}s
 * @param offset how many characters come before it; a byte order mark is none
 * @param line its line, from 1
 * @param column its character in that line, from 1
 */
public record TextPosition(int at, int offset, int line, int column) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** The first character of any text. */
    static final TextPosition START = new TextPosition(0, 0, 1, 1);

    /** Returns the position of the character at {@code index} of {@code text}, in which this position comes before it. */
    TextPosition after(String text, int index) {
        var position = this;
        while (position.at < index) {
            position = position.next(text);
        }
        return position;
    }

    /** Returns the position in the whole text of the character at {@code index} of {@code part}, which begins here. */
    public TextPosition to(String part, int index) {
        var inPart = START.after(part, index);
        return new TextPosition(
                at + inPart.at,
                offset + inPart.offset,
                line + inPart.line - 1,
                inPart.line == 1 ? column + inPart.column - 1 : inPart.column);
    }

    private TextPosition next(String text) {
        var character = text.codePointAt(at);
        var end = at + Character.charCount(character);
        if (at == 0 && character == BYTE_ORDER_MARK) {
            return new TextPosition(end, 0, 1, 1);
        }
        var isLineEnd = character == '\n' || (character == '\r' && !text.startsWith("\n", end));
        return isLineEnd
                ? new TextPosition(end, offset + 1, line + 1, 1)
                : new TextPosition(end, offset + 1, line, column + 1);
    }

    @Override
    public String toString() {
        return "line %d, column %d".formatted(line, column);
    }
}
