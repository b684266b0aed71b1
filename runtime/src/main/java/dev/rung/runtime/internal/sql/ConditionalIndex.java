package dev.rung.runtime.internal.sql;

import java.util.Optional;

/**
 * An index that a statement creates unless there is one of its name, whatever that is.
 *
 * @param index the index
 * @param table its table
 * @param extent of how much of its table
 */
public record ConditionalIndex(SqlName index, SqlName table, Extent extent) {

    /** Of how much of its table an index is. */
    public enum Extent {
        WITH_PARTITIONS,
        /** On a partitioned table it is INVALID until each partition has got its part. */
        ONLY
    }

    static Optional<ConditionalIndex> of(TokenReader tokens) {
        var isCreation = tokens.take("create", "index") || tokens.take("create", "unique", "index");
        tokens.take("concurrently");
        if (!isCreation || !tokens.take("if", "not", "exists")) {
            return Optional.empty();
        }
        var index = tokens.takeName();
        tokens.skipTo("on");
        var extent = tokens.take("only") ? Extent.ONLY : Extent.WITH_PARTITIONS;
        var table = tokens.takeName();
        return index.isPresent() && table.isPresent()
                ? Optional.of(new ConditionalIndex(index.get(), table.get(), extent))
                : Optional.empty();
    }
}
