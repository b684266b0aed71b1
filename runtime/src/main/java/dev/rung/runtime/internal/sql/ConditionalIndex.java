package dev.rung.runtime.internal.sql;

import java.util.Optional;

/**
 * An index that a statement creates unless there is one of its name, whatever that is.
 *
 * @param index the index
 * @param table its table
 */
public record ConditionalIndex(SqlName index, SqlName table) {

    static Optional<ConditionalIndex> of(TokenReader tokens) {
        var isCreation = tokens.take("create", "index") || tokens.take("create", "unique", "index");
        tokens.take("concurrently");
        if (!isCreation || !tokens.take("if", "not", "exists")) {
            return Optional.empty();
        }
        var index = tokens.takeName();
        tokens.skipTo("on");
        tokens.take("only");
        var table = tokens.takeName();
        return index.isPresent() && table.isPresent()
                ? Optional.of(new ConditionalIndex(index.get(), table.get()))
                : Optional.empty();
    }
}
