package dev.rung.rows.internal.value;

import dev.rung.rows.internal.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * A value for a column.
 *
 * @param text what PostgreSQL reads as a value of the column's type; null is SQL's null
 */
public record Value(@Nullable String text, ValueStyle style) {

    public static final Value NULL = new Value(null, ValueStyle.ORDINARY);

    static Value boundary(String text) {
        return new Value(text, ValueStyle.BOUNDARY);
    }

    public static Value ordinary(String text) {
        return new Value(text, ValueStyle.ORDINARY);
    }

    public boolean isNull() {
        return text == null;
    }

    public boolean isWholeNumber() {
        return text != null && text.matches("-?\\d{1,18}");
    }

    /** Returns it as SQL without a type: the context decides. */
    public String sql() {
        return text == null ? "null" : Quoting.literal(text);
    }

    /** Returns it as SQL of {@code type}. */
    public String sql(String type) {
        return sql() + "::" + type;
    }
}
