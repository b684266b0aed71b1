package dev.rung.runtime;

import dev.rung.AutoReversible;
import dev.rung.runtime.internal.argument.Arguments;
import dev.rung.schema.Change;
import dev.rung.schema.internal.ddl.OperationSql;
import dev.rung.schema.operation.Operation;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an auto-reversible migration sends, up and down, to be read: no database is needed. Immutable and
 * thread-safe.
 *
 * @param up the statements that migrate up, in their order
 * @param down the statements that roll back, in their order, without the guards that look for data before a loss
 * @since 0.1
 */
public record ChangeScript(List<String> up, List<String> down) {

    public ChangeScript {
        up = List.copyOf(up);
        down = List.copyOf(down);
    }

    /**
     * Returns the script of {@code migration}.
     *
     * @param migration the migration
     * @return its statements
     * @throws IllegalArgumentException if {@code migration} is null, or what it changes is not complete
     */
    public static ChangeScript of(AutoReversible migration) {
        var change = Change.of(Arguments.notNull(migration, "migration")::change);
        return new ChangeScript(sql(change.up()), sql(change.down()));
    }

    private static List<String> sql(List<? extends Operation> operations) {
        return operations.stream()
                .flatMap(operation -> OperationSql.of(operation).stream())
                .toList();
    }

    /** Returns both ways as a script, with a comment before each. */
    @Override
    public String toString() {
        return "-- up\n" + script(up) + "\n-- down\n" + script(down);
    }

    private static String script(List<String> statements) {
        return statements.stream().map(sql -> sql + ";\n").collect(Collectors.joining());
    }
}
