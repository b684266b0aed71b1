package dev.rung.rows.internal.value;

import java.util.Optional;

/** A regular expression of PostgreSQL's, without look-around and back references. */
record RegexPattern(String pattern) implements TextPattern {

    @Override
    public Optional<String> text(long ordinal) {
        return new RegexText(pattern, ordinal).find();
    }
}
