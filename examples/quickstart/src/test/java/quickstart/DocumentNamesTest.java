package quickstart;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No page names a class or package of ours that is not there: it was renamed or deleted. */
class DocumentNamesTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```.*?^ *```$");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern PACKAGE = Pattern.compile("\\bdev\\.rung(\\.[a-z]+)*(?=\\.[A-Z]|[^.\\w]|$)");

    /** Two words at least: one alone may be a word of SQL. */
    private static final Pattern CLASS = Pattern.compile("(?<![\\w$/\"'-])[A-Z][a-z0-9]+([A-Z][a-z0-9]+)+(?![\\w-])");

    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|interface|record|enum) ([A-Z]\\w*)");
    private static final Pattern EXAMPLE = Pattern.compile("V\\d{4}\\w+");

    private static final List<String> PACKAGES_OF_THE_JDK = List.of("java.lang.", "java.time.", "javax.sql.");

    /** Classes of others, the class that is generated, settings of PostgreSQL, and an alternative that ADR 33 did not choose. */
    private static final Set<String> OTHERS = Set.of(
            "AllArgsConstructor",
            "AppendingTransformer",
            "DateStyle",
            "DuplicatesStrategy",
            "IntervalStyle",
            "NoArgsConstructor",
            "NullMarked",
            "OutsideTransaction",
            "RequiredArgsConstructor",
            "RungCatalog",
            "SyncRep",
            "TaskEvent",
            "TestReporter",
            "TransactionAwareDataSourceProxy");

    @Test
    void every_class_that_a_page_names_exists() throws IOException {
        var declared = sources().stream()
                .flatMap(source -> DECLARED.matcher(read(source)).results())
                .map(found -> found.group(1))
                .collect(toSet());

        for (var page : pages()) {
            assertThat(names(page, CLASS))
                    .as(page.toString())
                    .filteredOn(name -> !declared.contains(name) && !isOfOthers(name))
                    .isEmpty();
        }
    }

    @Test
    void every_package_that_a_page_names_exists() throws IOException {
        var packages = sources().stream()
                .map(source -> source.toString().replace('/', '.'))
                .collect(toSet());

        for (var page : pages()) {
            assertThat(names(page, PACKAGE))
                    .as(page.toString())
                    .allSatisfy(
                            name -> assertThat(packages).anyMatch(source -> source.contains(".java." + name + ".")));
        }
    }

    private static List<Path> pages() throws IOException {
        try (var pages = Files.walk(Readme.ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
                                    .map(Readme.ROOT::resolve),
                            pages.filter(page -> page.toString().endsWith(".md")))
                    .toList();
        }
    }

    /** Returns what the text of a page has in backticks, fenced blocks aside. */
    private static Set<String> names(Path page, Pattern name) {
        var text = BLOCK.matcher(read(page)).replaceAll("");
        return CODE.matcher(text)
                .results()
                .flatMap(code -> name.matcher(code.group(1)).results())
                .map(MatchResult::group)
                .collect(toSet());
    }

    /** Returns the Java sources of all modules. */
    private static List<Path> sources() throws IOException {
        var roots = Stream.of("", "examples", "integrations")
                .flatMap(folder -> children(Readme.ROOT.resolve(folder)).stream())
                .flatMap(module -> Stream.of("src/main/java", "src/test/java").map(module::resolve))
                .filter(Files::isDirectory)
                .toList();
        assertThat(roots).hasSizeGreaterThan(20);
        return roots.stream().flatMap(root -> walk(root).stream()).toList();
    }

    private static List<Path> children(Path folder) {
        try (var children = Files.list(folder)) {
            return children.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> walk(Path root) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOfOthers(String name) {
        return EXAMPLE.matcher(name).matches()
                || OTHERS.contains(name)
                || PACKAGES_OF_THE_JDK.stream().anyMatch(prefix -> exists(prefix + name));
    }

    private static boolean exists(String className) {
        try {
            Class.forName(className);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
