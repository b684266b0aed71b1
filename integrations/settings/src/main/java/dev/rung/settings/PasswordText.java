package dev.rung.settings;

/** A password as a file or a program gives it. */
final class PasswordText {

    private PasswordText() {}

    /** Returns {@code text} without the end of its line, which editors and programs add. */
    static String of(String text) {
        return text.replaceFirst("(\r\n|\n|\r)+$", "");
    }
}
