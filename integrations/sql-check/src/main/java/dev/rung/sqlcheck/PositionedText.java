package dev.rung.sqlcheck;

import java.util.Arrays;

/** A text with the source position of each of its characters. Immutable. */
final class PositionedText {

    private final String text;
    private final int[] positions;

    private PositionedText(String text, int[] positions) {
        this.text = text;
        this.positions = positions;
    }

    /** Returns the same text, all of which came from {@code position}. */
    static PositionedText at(int position, String text) {
        return new Builder().append(text, position).build();
    }

    String text() {
        return text;
    }

    /** Returns where the character at {@code index} came from; one past the end is after the last. */
    int positionOf(int index) {
        if (positions.length == 0) {
            return 0;
        }
        return index < positions.length ? positions[Math.max(index, 0)] : positions[positions.length - 1] + 1;
    }

    /** A text that grows. */
    static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private int[] positions = new int[64];

        Builder append(char character, int position) {
            if (text.length() == positions.length) {
                positions = Arrays.copyOf(positions, 2 * positions.length);
            }
            positions[text.length()] = position;
            text.append(character);
            return this;
        }

        /** Adds characters that all came from one position. */
        Builder append(String characters, int position) {
            for (int i = 0; i < characters.length(); i++) {
                append(characters.charAt(i), position);
            }
            return this;
        }

        Builder append(PositionedText other) {
            return append(other, 0, other.text().length());
        }

        Builder append(PositionedText other, int start, int end) {
            for (int i = start; i < end; i++) {
                append(other.text().charAt(i), other.positionOf(i));
            }
            return this;
        }

        int length() {
            return text.length();
        }

        PositionedText build() {
            return new PositionedText(text.toString(), Arrays.copyOf(positions, text.length()));
        }
    }
}
