package dev.rung.schema.definition;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The storage options and privileges of a column; PostgreSQL's default for each that is empty. Immutable and thread-safe.
 *
 * @param statistics its statistics target, up to 10000
 * @param storage where long values are stored
 * @param compression the compression method for long values, such as {@code lz4}
 * @param grants the privileges on this column alone
 * @since 0.1
 */
public record ColumnOptions(
        Optional<Integer> statistics, Optional<Storage> storage, Optional<Identifier> compression, List<Grant> grants) {

    /** PostgreSQL's defaults. */
    public static final ColumnOptions DEFAULTS =
            new ColumnOptions(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public ColumnOptions {
        Objects.requireNonNull(statistics, "statistics");
        Objects.requireNonNull(storage, "storage");
        Objects.requireNonNull(compression, "compression");
        grants = List.copyOf(grants);
    }

    /** Where long values are stored. */
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
     * A privilege of a role on one column.
     *
     * @param privilege what it may do: {@code select}, {@code insert}, {@code update} or {@code references}
     * @param role the role
     */
    public record Grant(String privilege, Identifier role) {}
}
