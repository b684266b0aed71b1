package dev.rung.cli.output;

/** The form of a result. */
public enum OutputFormat {
    /** A text for a person. */
    TEXT,
    /** A document for a program, described in {@code docs/cli.md}. */
    JSON
}
