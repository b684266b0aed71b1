package dev.rung.runtime.internal.sql;

import dev.rung.schema.internal.sql.SqlName;
import dev.rung.schema.internal.sql.TokenReader;
import java.util.Optional;

/**
 * What a statement does that detaches a partition concurrently.
 *
 * @param table the table that is divided
 * @param partition its partition
 */
public record ConcurrentDetach(SqlName table, SqlName partition) {

    static Optional<ConcurrentDetach> of(TokenReader tokens) {
        if (!tokens.take("alter", "table")) {
            return Optional.empty();
        }
        tokens.take("if", "exists");
        tokens.take("only");
        var table = tokens.takeName();
        if (table.isEmpty() || !tokens.take("detach", "partition")) {
            return Optional.empty();
        }
        var partition = tokens.takeName();
        return partition.isPresent() && tokens.take("concurrently")
                ? Optional.of(new ConcurrentDetach(table.get(), partition.get()))
                : Optional.empty();
    }

    /** Returns the statement that completes it after an interruption. */
    public String finalizeSql() {
        return "alter table %s detach partition %s finalize".formatted(table.sql(), partition.sql());
    }
}
