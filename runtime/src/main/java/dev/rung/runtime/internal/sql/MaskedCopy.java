package dev.rung.runtime.internal.sql;

/** The copy of a text without its secrets, as far as it has come. Belongs to one reading. */
final class MaskedCopy {

    /** {@code set local my.app.password}: as many words as there are, at most. */
    private static final int LONGEST_SETTING = 5;

    private final String text;
    private final StringBuilder copy;
    private int at;
    private String lastWord = "";
    private int wordsSinceSet = LONGEST_SETTING;

    MaskedCopy(String text) {
        this.text = text;
        this.copy = new StringBuilder(text.length());
    }

    /** Returns the place of the text up to which it has come. */
    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    /** Returns the character of the text that comes next; there must be one. */
    char next() {
        return text.charAt(at);
    }

    boolean startsWith(String next) {
        return text.startsWith(next, at);
    }

    /** Returns whether one of {@code characters} comes next. */
    boolean isBefore(String characters) {
        return !isAtEnd() && characters.indexOf(next()) >= 0;
    }

    /** Copies the text up to {@code end}. */
    void to(int end) {
        copy.append(text, at, end);
        at = end;
    }

    /** Copies the word that ends at {@code end}, and returns it. */
    String word(int end) {
        var word = text.substring(at, end);
        lastWord = word;
        wordsSinceSet = word.equalsIgnoreCase("set") ? 0 : wordsSinceSet + 1;
        to(end);
        return word;
    }

    /** Copies a mask in place of the text up to {@code end}; nothing where it has come so far. */
    void mask(int end) {
        if (end > at) {
            copy.append(Secrets.MASK);
            at = end;
            lastWord = "";
        }
    }

    /** Goes on at {@code end}, without a mask. */
    void leaveOut(int end) {
        at = end;
    }

    /** Returns the word that was copied last; empty where something was masked since. */
    String lastWord() {
        return lastWord;
    }

    /** Returns whether the word copied last is in a setting: {@code set} is among those shortly before it. */
    boolean isInSetting() {
        return wordsSinceSet < LONGEST_SETTING;
    }

    @Override
    public String toString() {
        return copy.toString();
    }
}
