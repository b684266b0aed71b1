package dev.rung.runtime.internal.execute.context;

import dev.rung.schema.operation.Operation;
import java.util.Locale;

/**
 * Where a text of SQL comes from.
 *
 * @param operation the operation that it was generated for, in words; empty where the author of the migration wrote it
 */
public record SqlOrigin(String operation) {

    /** The author of the migration wrote it. */
    public static final SqlOrigin AUTHOR = new SqlOrigin("");

    /** It was generated for {@code operation}. */
    static SqlOrigin of(Operation operation) {
        return new SqlOrigin(operation
                .getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT));
    }

    public boolean isAuthor() {
        return operation.isEmpty();
    }
}
