package dev.rung.rows.internal.value;

import java.util.Optional;

/** A regular expression of PostgreSQL's, as far as simple ones go: no look-around, no references back. */
record RegexPattern(String pattern) implements TextPattern {

    @Override
    public Optional<String> text(long ordinal) {
        return new RegexText(pattern, ordinal).find();
    }
}
