package dev.rung.schema.definition;

import java.util.List;
import java.util.Optional;

/**
 * What a table is beside its columns and constraints. Immutable and thread-safe.
 *
 * @param persistence whether its rows survive a crash
 * @param partitionedBy its partition key; empty where it is not partitioned
 * @param partitionOf the table of which it is a partition; empty where it is none
 * @param inherits the tables that it inherits from
 * @param storage storage parameters, in SQL, such as {@code fillfactor = 70}
 * @since 0.1
 */
public record TableOptions(
        Persistence persistence,
        Optional<PartitionKey> partitionedBy,
        Optional<PartitionOf> partitionOf,
        List<QualifiedName> inherits,
        List<String> storage) {

    /** A plain table. */
    public static final TableOptions PLAIN =
            new TableOptions(Persistence.LOGGED, Optional.empty(), Optional.empty(), List.of(), List.of());

    public TableOptions {
        inherits = List.copyOf(inherits);
        storage = List.copyOf(storage);
    }

    /** Whether rows survive a crash. */
    public enum Persistence {
        /** They do. */
        LOGGED,
        /** They do not. */
        UNLOGGED
    }

    /**
     * A partition of a table.
     *
     * @param parent the partitioned table
     * @param bounds which rows belong here, in SQL, such as {@code for values from (1) to (10)} or {@code default}
     */
    public record PartitionOf(QualifiedName parent, String bounds) {}

    /**
     * The partition key of a table.
     *
     * @param strategy the kind of bounds
     * @param keys the columns and expressions
     */
    public record PartitionKey(Strategy strategy, List<IndexKey> keys) {

        public PartitionKey {
            keys = List.copyOf(keys);
        }
    }

    /** The kind of bounds of partitions. */
    public enum Strategy {
        /** By ranges of values. */
        RANGE,
        /** By lists of values. */
        LIST,
        /** By the remainders of a hash. */
        HASH
    }
}
