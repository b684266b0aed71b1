package dev.rung.cli.database;

import dev.rung.cli.terminal.UsageException;

/** Reads versions as a person writes them: {@code 5} or {@code V5}. */
final class Versions {

    private Versions() {}

    /** Returns the version that {@code text} is, 1 or more; {@code argument} is where it was given. */
    static long of(String argument, String text) {
        var version = orNone(argument, text);
        if (version == 0) {
            throw new UsageException("%s is %s, but versions begin with 1".formatted(argument, text));
        }
        return version;
    }

    /** Returns the same, or 0 for nothing. */
    static long orNone(String argument, String text) {
        if (!text.matches("[vV]?\\d{1,18}")) {
            throw new UsageException("%s is %s, which is no version: write 5 or V5".formatted(argument, text));
        }
        return Long.parseLong(text.replaceFirst("[vV]", ""));
    }
}
