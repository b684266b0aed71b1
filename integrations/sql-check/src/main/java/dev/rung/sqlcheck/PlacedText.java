package dev.rung.sqlcheck;

import java.util.Arrays;

/** A text that knows for each of its characters where it came from. */
record PlacedText(String text, int[] places) {

    /** Returns where the character at {@code index} came from; one past the end is after the last. */
    int placeOf(int index) {
        if (index < text.length()) {
            return places[Math.max(index, 0)];
        }
        return places.length == 0 ? 0 : places[places.length - 1] + 1;
    }

    /** Returns the same text, all of which came from {@code place}. */
    static PlacedText at(int place, String text) {
        return new Builder().append(text, place).build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlacedText that && text.equals(that.text) && Arrays.equals(places, that.places);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** A text that grows. */
    static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private int[] places = new int[64];

        Builder append(char character, int place) {
            if (text.length() == places.length) {
                places = Arrays.copyOf(places, 2 * places.length);
            }
            places[text.length()] = place;
            text.append(character);
            return this;
        }

        /** Adds characters that all came from one place. */
        Builder append(String characters, int place) {
            for (int i = 0; i < characters.length(); i++) {
                append(characters.charAt(i), place);
            }
            return this;
        }

        Builder append(PlacedText other) {
            return append(other, 0, other.text().length());
        }

        Builder append(PlacedText other, int start, int end) {
            for (int i = start; i < end; i++) {
                append(other.text().charAt(i), other.placeOf(i));
            }
            return this;
        }

        int length() {
            return text.length();
        }

        PlacedText build() {
            return new PlacedText(text.toString(), Arrays.copyOf(places, text.length()));
        }
    }
}
