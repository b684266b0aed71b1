package shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about tests shows only what is here, or in the kit. */
class TestingPageTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path KIT = ROOT.resolve("integrations/junit-jupiter/src");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

    @Test
    void its_java_compiles() throws IOException {
        var sources =
                source(Path.of("src/test/java/shop")) + uncommented(source(KIT.resolve("main/java/dev/rung/junit")));

        assertThat(blocks("java"))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(sources).contains(block));
    }

    @Test
    void its_failures_are_those_of_the_kits_own_tests() throws IOException {
        var tests = source(KIT.resolve("test/java/dev/rung/junit"));

        assertThat(blocks("text"))
                .hasSize(3)
                .allSatisfy(block -> assertThat(tests)
                        .contains(block.stripTrailing().indent(16).stripTrailing()));
    }

    private static List<String> blocks(String language) throws IOException {
        return FENCED.matcher(Files.readString(ROOT.resolve("docs/testing.md")))
                .results()
                .filter(found -> found.group(1).equals(language))
                .map(found -> found.group(2))
                .toList();
    }

    /** What is in Javadoc, as the page has it. */
    private static String uncommented(String source) {
        return source.replaceAll("(?m)^ \\* ?", "").replace("&#64;", "@");
    }

    private static String source(Path folder) throws IOException {
        var text = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
