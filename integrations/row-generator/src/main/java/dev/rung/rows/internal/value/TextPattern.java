package dev.rung.rows.internal.value;

import java.util.Optional;

/** A pattern that a text has to match. */
sealed interface TextPattern permits LikePattern, RegexPattern {

    /**
     * Returns a text that matches; other ordinals give other texts, where the pattern leaves room for that. Empty where
     * the pattern is beyond us.
     */
    Optional<String> text(long ordinal);
}
