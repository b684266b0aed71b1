package dev.rung.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text that the code produces, in a file that a person reads. To write it anew: {@code mvn test -Drung.golden=write}, then
 * look at the difference.
 */
public record GoldenText(Path file, Absence absence) {

    /** What it means that there is no file. */
    public enum Absence {

        /** The test fails. */
        A_MISTAKE,

        /** The text is empty. */
        AN_EMPTY_TEXT
    }

    /** A text whose file has to be there. */
    public GoldenText(Path file) {
        this(file, Absence.A_MISTAKE);
    }

    /** Returns whether this run writes the files instead of only comparing with them. */
    public static boolean isWriting() {
        return "write".equals(System.getProperty("rung.golden"));
    }

    /** Returns what the file says, with {@code \n} at the end of its lines; an empty text where it may be absent, and is. */
    public String text() {
        if (absence == Absence.AN_EMPTY_TEXT && !Files.exists(file)) {
            return "";
        }
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails where the file says something else. */
    public void check(String actual) {
        if (isWriting()) {
            write(actual);
        }
        assertThat(actual).as("%s, which -Drung.golden=write writes anew", file).isEqualTo(text());
    }

    private void write(String text) {
        try {
            if (text.isEmpty() && absence == Absence.AN_EMPTY_TEXT) {
                Files.deleteIfExists(file);
            } else {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
