package dev.rung.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.Schema;
import dev.rung.testing.GoldenText;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What has no inverse, or is not complete, does not compile. The file has a call in each paragraph, and below it what the
 * compiler says of it; to write it anew: {@code mvn test -Drung.golden=write}.
 */
class ChangesThatDoNotCompileTest {

    private static final Path FILE = Path.of("src", "test", "resources", "changes-that-do-not-compile.txt");
    private static final String MIGRATION = """
            package app.db;

            import static dev.rung.schema.Keywords.*;

            import dev.rung.AutoReversible;
            import dev.rung.Migration;
            import dev.rung.schema.ReversibleSchema;

            @Migration(version = 1, description = "orders")
            public final class V0001Orders implements AutoReversible {
                @Override public void change(ReversibleSchema db) {
            %s
                }
            }
            """;

    @TestFactory
    Stream<DynamicTest> says_what_the_file_says() throws IOException {
        return paragraphs().stream()
                .map(paragraph -> DynamicTest.dynamicTest(
                        call(paragraph),
                        () -> assertThat(paragraphFor(call(paragraph))).isEqualTo(paragraph)));
    }

    @Test
    void every_call_without_an_inverse_is_among_them() throws IOException {
        var calls = paragraphs().stream().map(ChangesThatDoNotCompileTest::call).toList();

        for (var method : Schema.class.getMethods()) {
            if (!hasTwin(method)) {
                assertThat(calls)
                        .as("a call of %s", method)
                        .anySatisfy(call -> assertThat(call).startsWith("db." + method.getName() + "("));
            }
        }
    }

    private static boolean hasTwin(Method method) {
        return Stream.of(ReversibleSchema.class.getMethods())
                .anyMatch(other -> other.getName().equals(method.getName())
                        && Arrays.equals(other.getParameterTypes(), method.getParameterTypes()));
    }

    @Test
    void the_same_calls_compile_where_they_are_complete() {
        var complete = """
                db.dropTable("orders", t -> t.column("id").bigint());
                db.dropColumn("orders", column("note").text());
                db.createTable("orders", t -> {
                    t.column("id").bigint().defaultTo(1L);
                    t.column("tags").text().array().defaultTo(java.util.List.of("new"));
                    t.foreignKey("id").references("orders", "id").onDelete(CASCADE);
                });
                db.createIndex("orders_by_id").on("orders", "id");
                """;

        assertThat(messages(complete)).doesNotContain("error:");
    }

    private static List<String> paragraphs() throws IOException {
        var text = Files.readString(FILE).replace("\r\n", "\n");
        if (GoldenText.isWriting()) {
            text = String.join(
                    "\n",
                    Stream.of(text.split("\n\n"))
                            .map(p -> paragraphFor(call(p)) + '\n')
                            .toList());
            Files.writeString(FILE, text);
        }
        return Stream.of(text.split("\n\n")).map(String::strip).toList();
    }

    private static String call(String paragraph) {
        return paragraph.strip().lines().findFirst().orElseThrow();
    }

    private static String paragraphFor(String call) {
        return call + '\n' + messages(call).strip();
    }

    private static String messages(String calls) {
        var source = JavaFileObjects.forSourceString("app.db.V0001Orders", MIGRATION.formatted(calls));
        return Compile.messages(Compile.javac().compile(source));
    }
}
