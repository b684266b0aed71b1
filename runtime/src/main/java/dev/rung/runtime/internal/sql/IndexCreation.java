package dev.rung.runtime.internal.sql;

import dev.rung.schema.internal.sql.SqlName;
import dev.rung.schema.internal.sql.TokenReader;
import java.util.Optional;

/**
 * An index that a statement creates, concurrently or not.
 *
 * @param index its name; empty where the server chooses it
 * @param table its table
 * @param extent of how much of its table
 * @param condition when it is created
 */
public record IndexCreation(Optional<SqlName> index, SqlName table, Extent extent, Condition condition) {

    /** Of how much of its table an index is. */
    public enum Extent {
        WITH_PARTITIONS,
        /** On a partitioned table it is INVALID until each partition has got its part. */
        ONLY
    }

    /** When an index is created. */
    public enum Condition {
        ALWAYS,
        /** Where there is none of its name, whatever that is. */
        IF_MISSING
    }

    static Optional<IndexCreation> of(TokenReader tokens) {
        if (!tokens.take("create", "index") && !tokens.take("create", "unique", "index")) {
            return Optional.empty();
        }
        tokens.take("concurrently");
        var condition = tokens.take("if", "not", "exists") ? Condition.IF_MISSING : Condition.ALWAYS;
        var index = tokens.word().equals("on") ? Optional.<SqlName>empty() : tokens.takeName();
        tokens.skipTo("on");
        var extent = tokens.take("only") ? Extent.ONLY : Extent.WITH_PARTITIONS;
        return tokens.takeName().map(table -> new IndexCreation(index, table, extent, condition));
    }

    /** Returns it where it is created only if there is none of its name. */
    Optional<ConditionalIndex> conditional() {
        return condition == Condition.IF_MISSING
                ? index.map(name -> new ConditionalIndex(name, table, extent))
                : Optional.empty();
    }
}
