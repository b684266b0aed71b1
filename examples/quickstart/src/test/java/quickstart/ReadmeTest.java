package quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.junit.MigrationTest;
import dev.rung.runtime.model.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README shows only code that compiles and output that was printed. */
@MigrationTest
class ReadmeTest {

    private static final String IMPORTS = """
            package quickstart.db;

            import dev.rung.AutoReversible;
            import dev.rung.Migration;
            import dev.rung.schema.ReversibleSchema;

            """;

    private static final String SNIPPET_IMPORTS = """
            import dev.rung.runtime.*;
            import dev.rung.runtime.model.*;
            import dev.rung.junit.*;
            import java.sql.*;
            import java.time.Duration;
            import javax.sql.DataSource;
            import org.junit.jupiter.api.Test;
            import static org.assertj.core.api.Assertions.assertThat;

            """;

    private final Readme readme = Readme.read();

    @TempDir
    Path directory;

    ReadmeTest() throws IOException {}

    @Test
    void its_java_compiles() throws IOException {
        var build = new UserBuild(directory)
                .with("V0001Customers.java", migration("V0001Customers"))
                .with("V0002Orders.java", IMPORTS + readme.in("java").get(0));
        int number = 0;
        var snippets =
                new ArrayList<>(readme.in("java").subList(1, readme.in("java").size()));
        snippets.removeAll(files());
        for (var snippet : snippets) {
            number++;
            build.with("Snippet" + number + ".java", around(number, snippet));
        }

        assertThat(build.compile("-Xlint:all,-processing", "-Werror")).isEmpty();
        assertThat(number).isGreaterThan(4);
    }

    @Test
    void its_migration_compiles_without_a_warning_in_a_plain_build() throws IOException {
        var build = new UserBuild(directory)
                .with("V0001Customers.java", migration("V0001Customers"))
                .with("V0002Orders.java", IMPORTS + readme.in("java").get(0));

        assertThat(build.compile("-Xlint:all", "-Werror")).isEmpty();
        assertThat(directory.resolve("classes/quickstart/db/RungCatalog.class")).exists();
    }

    @Test
    void its_first_application_compiles_as_it_is() throws IOException {
        var build = new UserBuild(directory);
        for (var file : files()) {
            build.with("shop/" + found("class (\\w+)", file) + ".java", file);
        }

        assertThat(build.compile("-Xlint:all,-processing", "-Werror")).isEmpty();
        assertThat(directory.resolve("classes/shop/RungCatalog.class")).exists();
        assertThat(directory.resolve("classes/shop/Main.class")).exists();
    }

    @Test
    void its_compile_error_is_the_one_that_its_gap_gives() throws IOException {
        var gap = readme.in("java").get(0).replace("version = 2", "version = 3");
        var build = new UserBuild(directory)
                .with("V0001Customers.java", migration("V0001Customers"))
                .with("V0002Orders.java", IMPORTS + gap);

        assertThat(build.compile("-Xlint:all")).isEqualTo(readme.with("[RUNG-102]"));
    }

    @Test
    void its_demo_is_what_the_demo_prints() throws IOException {
        assertThat(Story.normalised(readme.with("rung demo · "))).isEqualTo(Story.golden());
    }

    @Test
    void its_test_is_one_that_runs() throws IOException {
        assertThat(Files.readString(Path.of("src/test/java/quickstart/OrderCentsTest.java")))
                .contains(readme.with("class OrderCentsTest"));
    }

    @Test
    void its_log_is_what_is_logged(DataSource source) {
        try (var database = new TestDatabase(source)) {
            database.migrator().migrate(Target.upTo(3));
            var log = new MigratorLog();
            try (log) {
                database.migrator().migrate();
                database.migrator().migrate();
            }
            var name = database.row("select current_database()");

            assertThat(Story.normalised(log.text().replace(name, "shop")))
                    .isEqualTo(Story.normalised(readme.with("nothing to do")));
        }
    }

    @Test
    void its_builds_name_the_version_of_this_build() throws IOException {
        var version = found("<artifactId>rung-parent</artifactId>\\s*<version>(.*?)</version>", read("pom.xml"));

        assertThat(readme.with("rung-runtime</artifactId>"))
                .containsOnlyOnce("rung-processor")
                .contains(version);
        assertThat(readme.with("annotationProcessor("))
                .contains("rung-runtime:" + version + "\"", "rung-processor:" + version + "\"");
    }

    @Test
    void its_commands_and_links_lead_somewhere() throws IOException {
        assertThat(read("pom.xml")).contains("<id>demo</id>", "<goal>check</goal>");
        assertThat(read("CONTRIBUTING.md")).contains("mvn verify", "-Pcontainers");
        assertThat(read("runtime/pom.xml")).contains("<id>containers</id>");
        Pattern.compile("\\]\\((?!https?:)(.*?)\\)")
                .matcher(readme.text())
                .results()
                .forEach(link -> assertThat(Readme.ROOT.resolve(link.group(1))).exists());
    }

    /** What is a whole file, and not a part of one. */
    private List<String> files() {
        return readme.in("java").stream()
                .filter(snippet -> snippet.startsWith("package "))
                .toList();
    }

    private static String around(int number, String snippet) {
        var header = "package quickstart.readme%d;\n\n".formatted(number) + SNIPPET_IMPORTS;
        return header + (snippet.contains("class ") ? snippet : method(number, snippet));
    }

    private static String method(int number, String snippet) {
        var migrator = snippet.contains("Migrator migrator =")
                ? ""
                : "Migrator migrator = Migrator.builder(dataSource).build();";
        return """
                class Snippet%d {
                    void run(DataSource dataSource) {
                        %s
                        %s
                    }
                }
                """.formatted(number, migrator, snippet);
    }

    private static String migration(String name) throws IOException {
        return Files.readString(Path.of("src/main/java/quickstart/db/" + name + ".java"));
    }

    private static String read(String file) throws IOException {
        return Files.readString(Readme.ROOT.resolve(file));
    }

    private static String found(String regex, String text) {
        var matcher = Pattern.compile(regex).matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
