package dev.rung.schema.definition;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a column is kept, and who may use it; what is empty is what PostgreSQL takes by itself. Immutable and thread-safe.
 *
 * @param statistics how many of its values {@code analyze} keeps, up to 10000
 * @param storage where long values are kept
 * @param compression how they are made shorter, such as {@code lz4}
 * @param grants who may use this column alone
 * @since 0.1
 */
public record ColumnOptions(
        Optional<Integer> statistics, Optional<Storage> storage, Optional<Identifier> compression, List<Grant> grants) {

    /** What PostgreSQL takes by itself. */
    public static final ColumnOptions DEFAULTS =
            new ColumnOptions(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    /** Keeps a copy, and checks that all are there. */
    public ColumnOptions {
        Objects.requireNonNull(statistics, "statistics");
        Objects.requireNonNull(storage, "storage");
        Objects.requireNonNull(compression, "compression");
        grants = List.copyOf(grants);
    }

    /** Where long values are kept. */
    public enum Storage {
        /** In the row, as they are. */
        PLAIN,
        /** Beside the table, as they are. */
        EXTERNAL,
        /** Compressed, and beside the table where they are still too long. */
        EXTENDED,
        /** Compressed, and beside the table only where nothing else helps. */
        MAIN
    }

    /**
     * The right of a role to use one column.
     *
     * @param privilege what it may do: {@code select}, {@code insert}, {@code update} or {@code references}
     * @param role the role
     */
    public record Grant(String privilege, Identifier role) {}
}
