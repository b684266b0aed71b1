package dev.rung.sqlcheck;

import java.util.Arrays;

/** A text with the source position of each of its characters. Immutable. */
final class PlacedText {

    private final String text;
    private final int[] places;

    private PlacedText(String text, int[] places) {
        this.text = text;
        this.places = places;
    }

    /** Returns the same text, all of which came from {@code place}. */
    static PlacedText at(int place, String text) {
        return new Builder().append(text, place).build();
    }

    String text() {
        return text;
    }

    /** Returns where the character at {@code index} came from; one past the end is after the last. */
    int placeOf(int index) {
        if (places.length == 0) {
            return 0;
        }
        return index < places.length ? places[Math.max(index, 0)] : places[places.length - 1] + 1;
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
