package dev.rung.junit.internal.rows;

import org.jspecify.annotations.Nullable;

/**
 * A value for a column.
 *
 * @param text what PostgreSQL reads as a value of the column's type; null is SQL's null
 */
record Value(@Nullable String text, Taste taste) {

    static final Value NULL = new Value(null, Taste.PLAIN);

    static Value bold(String text) {
        return new Value(text, Taste.BOLD);
    }

    static Value plain(String text) {
        return new Value(text, Taste.PLAIN);
    }

    boolean isNull() {
        return text == null;
    }

    boolean isWholeNumber() {
        return text != null && text.matches("-?\\d{1,18}");
    }

    /** Returns it as SQL whose type the place where it stands decides. */
    String sql() {
        return text == null ? "null" : Quoting.literal(text);
    }

    /** Returns it as SQL of {@code type}. */
    String sql(String type) {
        return sql() + "::" + type;
    }
}
