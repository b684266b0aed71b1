package dev.rung.runtime.internal.execute;

import dev.rung.schema.definition.StorableText;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Text on its way to the driver. */
final class SentText {

    /** What the server calls a character that it cannot store. */
    private static final String NOT_IN_REPERTOIRE = "22021";

    private SentText() {}

    /**
     * Throws where one of {@code values} is a text that PostgreSQL cannot take: the server would lose its place in what is sent, and
     * the failure would look like that of a connection.
     */
    static void check(@Nullable Object @Nullable ... values) throws SQLException {
        if (values == null) {
            return;
        }
        for (var value : values) {
            if (value instanceof CharSequence text) {
                var flaw = StorableText.flaw(text.toString());
                if (flaw.isPresent()) {
                    throw new SQLException(
                            "a text that was to be sent " + flaw.get() + ", which PostgreSQL cannot take: leave it out",
                            NOT_IN_REPERTOIRE);
                }
            }
        }
    }
}
