package dev.rung.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.testing.GoldenText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The values in the files were computed once, on one JDK. Each JDK that builds this project has to come to the same values,
 * and each version of this processor too (liquibase/liquibase#4513, #7309). The golden cases hold checksums of this kind as
 * well, in what is generated.
 */
class ChecksumCorpusTest {

    private static final Path QUICKSTART = Path.of("..", "examples", "quickstart", "src", "main", "java");

    private static final Path CHECKSUMS = Path.of("src", "test", "resources", "checksums");

    private static final int ODD = 200;

    @TempDir
    private Path folder;

    @Test
    void migrations_of_the_quickstart() throws IOException {
        var workspace = Compile.workspace(folder);
        var names = new ArrayList<String>();
        try (Stream<Path> files = Files.list(QUICKSTART.resolve("quickstart/db"))) {
            for (var file : files.filter(each -> each.getFileName().toString().startsWith("V"))
                    .sorted()
                    .toList()) {
                String name = "quickstart.db." + file.getFileName().toString().replace(".java", "");
                names.add(name);
                workspace.write(name, Files.readString(file));
            }
        }

        assertThat(workspace.compile(names)).isEmpty();

        check("quickstart.txt", workspace.checksums("quickstart.db"));
    }

    @Test
    void migrations_with_everything_that_is_hard_to_read() throws IOException {
        var workspace = Compile.workspace(folder);
        var odd = new OddMigrations();
        var names = new ArrayList<String>();
        for (int version = 1; version <= ODD; version++) {
            names.add("app.odd.V" + version);
            workspace.write("app.odd.V" + version, odd.next(version));
        }

        assertThat(workspace.compile(names, "-nowarn")).doesNotContain("error");

        check("odd.txt", workspace.checksums("app.odd"));
    }

    @Test
    void the_odd_ones_differ_from_each_other() throws IOException {
        var recorded = Files.readAllLines(CHECKSUMS.resolve("odd.txt"));

        assertThat(recorded.stream().map(line -> line.replaceFirst(".*=", "")))
                .hasSize(ODD)
                .doesNotHaveDuplicates();
        assertThat(IntStream.rangeClosed(1, ODD).mapToObj(version -> "CHECKSUM_" + version + " "))
                .allMatch(name -> recorded.stream().anyMatch(line -> line.contains(name)));
    }

    /** These files are never written anew: databases hold the values. */
    private static void check(String file, List<String> checksums) {
        assertThat(String.join("\n", checksums) + "\n").isEqualTo(new GoldenText(CHECKSUMS.resolve(file)).text());
    }
}
