package dev.rung.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.schema.Schema;
import dev.rung.testing.GoldenText;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/schema.md} is its introduction, which is written by hand, and the page of all operations. To write that anew:
 * {@code mvn test -Drung.golden=write}, then look at the difference.
 */
class SchemaPageTest {

    private static final Path FILE = Path.of("..", "docs", "schema.md");
    private static final String MARK = "<!-- What follows is written by SchemaPageTest. -->\n";
    private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");

    @Test
    void the_page_is_as_the_code_is() throws IOException {
        var page = introduction() + MARK + "\n" + SchemaPage.text() + "\n";
        if (GoldenText.isWriting()) {
            Files.writeString(FILE, page);
        }

        assertThat(OperationSource.read(FILE)).isEqualTo(page);
    }

    @Test
    void no_operation_is_left_out() {
        assertThat(SchemaPage.operations())
                .containsExactlyInAnyOrderElementsOf(
                        EveryOperationTest.operations().toList());
    }

    @Test
    void every_method_that_an_author_can_call_is_shown() {
        var page = OperationSource.read(FILE);

        assertThat(Stream.of(Schema.class.getMethods())
                        .filter(Method::isDefault)
                        .map(Method::getName)
                        .filter(name -> !name.equals("add"))
                        .distinct()
                        .filter(name -> !Pattern.compile("\\bdb\\s*\\." + name + "\\(")
                                .matcher(page)
                                .find()))
                .isEmpty();
    }

    @Test
    void the_java_of_the_introduction_is_that_of_the_examples() {
        var examples = spaceless(OperationSource.read(
                Path.of("src", "test", "java", "dev", "rung", "runtime", "operation", "ExamplesTest.java")));

        assertThat(JAVA.matcher(introduction()).results().map(block -> spaceless(block.group(1))))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(examples).contains(block));
    }

    private static String introduction() {
        var page = OperationSource.read(FILE);
        return page.substring(0, page.indexOf(MARK));
    }

    private static String spaceless(String java) {
        return String.join("", List.of(java.split("\\s+")));
    }
}
