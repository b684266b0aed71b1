package dev.rung.runtime.internal.execute;

import dev.rung.schema.operation.Operation;
import java.util.Locale;

/**
 * Where a text of SQL comes from.
 *
 * @param operation the operation that it was generated for, in words; empty where the author of the migration wrote it
 */
record TextOrigin(String operation) {

    /** The author of the migration wrote it. */
    static final TextOrigin AUTHOR = new TextOrigin("");

    /** It was generated for {@code operation}. */
    static TextOrigin of(Operation operation) {
        return new TextOrigin(operation
                .getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT));
    }

    boolean isAuthor() {
        return operation.isEmpty();
    }
}
