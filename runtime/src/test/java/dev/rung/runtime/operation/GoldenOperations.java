package dev.rung.runtime.operation;

import dev.rung.schema.internal.ddl.OperationSql;
import dev.rung.schema.operation.Operation;
import dev.rung.testing.GoldenText;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The SQL of each operation, up and down, in a file of its own. */
final class GoldenOperations {

    private static final Path FILES = Path.of("src", "test", "resources", "operations");

    private GoldenOperations() {}

    /** Returns the SQL of a change, up and down. */
    static String sql(List<? extends Operation> up, List<? extends Operation> down) {
        return "-- up\n" + sql(up) + "\n-- down\n" + sql(down);
    }

    static void assertSql(String name, String sql) {
        new GoldenText(FILES.resolve(name + ".sql")).check(sql);
    }

    static String sql(List<? extends Operation> operations) {
        return operations.stream()
                .flatMap(operation -> OperationSql.of(operation).stream())
                .map(statement -> statement + ";\n")
                .collect(Collectors.joining());
    }
}
