package dev.rung.runtime.internal.sql;

import dev.rung.schema.internal.sql.SqlName;
import dev.rung.schema.internal.sql.TokenReader;
import java.util.Optional;

/**
 * What a statement does concurrently to an index.
 *
 * @param action what
 * @param index the index; empty where the server chooses the name, or there are many
 * @param table the table; empty where the statement does not say it
 */
public record ConcurrentIndex(Action action, Optional<SqlName> index, Optional<SqlName> table) {

    /** What is done to it. */
    public enum Action {
        CREATE,
        CREATE_IF_NOT_EXISTS,
        DROP,
        REINDEX
    }

    /** Returns whether it creates an index that did not exist. */
    public boolean isCreation() {
        return action == Action.CREATE || action == Action.CREATE_IF_NOT_EXISTS;
    }

    /**
     * Returns the name, as SQL, of the index that is left when the statement is interrupted, if there was none of that name
     * before; empty where its text does not contain the name.
     */
    public Optional<String> half() {
        return index.map(name -> switch (action) {
            case CREATE, CREATE_IF_NOT_EXISTS, DROP -> name.sql();
            case REINDEX -> new SqlName(name.schema(), name.name() + "_ccnew").sql();
        });
    }

    static Optional<ConcurrentIndex> of(TokenReader tokens) {
        if (tokens.take("create", "index", "concurrently")
                || tokens.take("create", "unique", "index", "concurrently")) {
            return Optional.of(create(tokens));
        }
        if (tokens.take("drop", "index", "concurrently")) {
            tokens.take("if", "exists");
            return Optional.of(new ConcurrentIndex(Action.DROP, tokens.takeName(), Optional.empty()));
        }
        return tokens.take("reindex") ? reindex(tokens) : Optional.empty();
    }

    /** An index is in the schema of its table. */
    private static ConcurrentIndex create(TokenReader tokens) {
        var action = tokens.take("if", "not", "exists") ? Action.CREATE_IF_NOT_EXISTS : Action.CREATE;
        var name = tokens.word().equals("on") ? Optional.<SqlName>empty() : tokens.takeName();
        tokens.skipTo("on");
        tokens.take("only");
        var table = tokens.takeName();
        var schema = table.flatMap(SqlName::schema);
        return new ConcurrentIndex(action, name.map(index -> new SqlName(schema, index.name())), table);
    }

    private static Optional<ConcurrentIndex> reindex(TokenReader tokens) {
        var asOption = tokens.takeOptions("concurrently");
        var what = tokens.word();
        tokens.skip();
        if (!tokens.take("concurrently") && !asOption) {
            return Optional.empty();
        }
        var name = tokens.takeName();
        return Optional.of(new ConcurrentIndex(
                Action.REINDEX,
                what.equals("index") ? name : Optional.empty(),
                what.equals("table") ? name : Optional.empty()));
    }
}
