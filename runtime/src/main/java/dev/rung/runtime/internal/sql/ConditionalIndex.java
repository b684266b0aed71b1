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

    /** Returns the table of an index that is created without a condition. */
    static Optional<SqlName> tableOfNew(TokenReader tokens) {
        var isCreation = tokens.take("create", "index") || tokens.take("create", "unique", "index");
        if (!isCreation || tokens.copy().take("if") || tokens.copy().take("concurrently")) {
            return Optional.empty();
        }
        tokens.skipTo("on");
        tokens.take("only");
        return tokens.takeName();
    }
}
