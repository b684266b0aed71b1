package dev.rung.runtime.internal.execute.context;

import dev.rung.schema.definition.StorableText;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The text that is sent to the driver. */
final class SentText {

    /** What the server calls a character that it cannot store. */
    private static final String NOT_IN_REPERTOIRE = "22021";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SentText() {}

    /** Returns the arguments of a call, the first of which is SQL, without a byte order mark before it. */
    static @Nullable Object @Nullable [] withoutMark(@Nullable Object @Nullable [] args) {
        if (args == null || args.length == 0 || !(args[0] instanceof String sql) || !sql.startsWith(BYTE_ORDER_MARK)) {
            return args;
        }
        var without = args.clone();
        without[0] = sql.substring(BYTE_ORDER_MARK.length());
        return without;
    }

    /**
     * Throws where one of {@code values} is a text that PostgreSQL cannot take: the server would lose its place in what
     * is sent, and the failure would look like that of a connection.
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
