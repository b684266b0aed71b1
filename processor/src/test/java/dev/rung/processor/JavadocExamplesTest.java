package dev.rung.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the documentation of the schema DSL shows is a change that compiles, as it is written there. */
class JavadocExamplesTest {

    private static final Path SCHEMA = Path.of("..", "schema", "src", "main", "java", "dev", "rung", "schema");
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\n(.*?)\n *\\* *\\}</pre>", Pattern.DOTALL);

    /** {@code db} and {@code t} are what the examples of methods call them. */
    private static final String MIGRATION = """
            package app.db;

            import static dev.rung.schema.Keywords.*;

            import dev.rung.AutoReversible;
            import dev.rung.Migration;
            import dev.rung.schema.ReversibleSchema;
            import dev.rung.schema.Table;

            @Migration(version = 1, description = "an example")
            final class V0001Example implements AutoReversible {
                @Override public void change(ReversibleSchema db) {
                    %s
                }

                static void content(Table t) {
                    %s
                }
            }
            """;

    @TestFactory
    Stream<DynamicTest> compiles() throws IOException {
        return examples()
                .map(example -> DynamicTest.dynamicTest(
                        example.lines().findFirst().orElseThrow(),
                        () -> assertThat(messages(example)).isEmpty()));
    }

    @Test
    void the_methods_that_are_used_most_have_one() throws IOException {
        assertThat(examples().toList()).hasSizeGreaterThanOrEqualTo(20);
    }

    private static Stream<String> examples() throws IOException {
        try (var files = Files.list(SCHEMA)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream()
                    .flatMap(JavadocExamplesTest::examplesIn);
        }
    }

    private static Stream<String> examplesIn(Path file) {
        try {
            return EXAMPLE.matcher(Files.readString(file))
                    .results()
                    .map(result -> result.group(1).replaceAll("(?m)^ *\\* ?", ""));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String messages(String example) {
        boolean isOfTable = example.startsWith("t.");
        var source = JavaFileObjects.forSourceString(
                "app.db.V0001Example", MIGRATION.formatted(isOfTable ? "" : example, isOfTable ? example : ""));
        return Compile.messages(Compile.javac().compile(source));
    }
}
