package dev.rung.runtime.internal.execute.context;

import dev.rung.schema.operation.Operation;
import dev.rung.schema.operation.ReversibleSql;
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

    /** Returns where the SQL of {@code planned} comes from: its author, where the operation is SQL that the author wrote. */
    public static SqlOrigin ofPlanned(Operation planned) {
        return planned instanceof ReversibleSql ? AUTHOR : of(planned);
    }

    public boolean isAuthor() {
        return operation.isEmpty();
    }
}
