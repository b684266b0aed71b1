package dev.rung.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.schema.internal.ddl.OperationSql;
import dev.rung.schema.operation.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The SQL of each operation, up and down, in a file of its own. To write them anew: {@code mvn test -Drung.golden=write},
 * then look at the difference.
 */
final class GoldenOperations {

    private static final Path FILES = Path.of("src", "test", "resources", "operations");

    private GoldenOperations() {}

    /** Returns the SQL of a change, up and down. */
    static String sql(List<? extends Operation> up, List<? extends Operation> down) {
        return "-- up\n" + sql(up) + "\n-- down\n" + sql(down);
    }

    static void assertSql(String name, String sql) {
        var file = FILES.resolve(name + ".sql");
        try {
            if ("write".equals(System.getProperty("rung.golden"))) {
                Files.writeString(file, sql);
            }
            assertThat(sql).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("no such golden file; write it with -Drung.golden=write", e);
        }
    }

    static String sql(List<? extends Operation> operations) {
        return operations.stream()
                .flatMap(operation -> OperationSql.of(operation).stream())
                .map(statement -> statement + ";\n")
                .collect(Collectors.joining());
    }
}
