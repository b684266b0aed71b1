package dev.rung.sqlcheck.internal.lint;

/**
 * Something dangerous.
 *
 * @param danger what happens, in the user's own names
 * @param fix what to write instead
 * @param position where in the text, in bytes of UTF-8
 */
public record Diagnostic(String danger, String fix, int position) {}
