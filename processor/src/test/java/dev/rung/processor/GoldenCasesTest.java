package dev.rung.processor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.rung.testing.BrokenEnvironment;
import dev.rung.testing.GoldenFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenCasesTest {

    /** The cases that need more than sources and options. */
    private static final Map<String, List<Processor>> SURROUNDINGS = Map.of(
            "checksum_unknown", List.of(BrokenEnvironment.withoutTrees(new MigrationProcessor())),
            "full_disk", List.of(BrokenEnvironment.withFullDisk(new MigrationProcessor())),
            "base_class_of_another_processor", Compile.processors(MigrationGenerator.ofBaseClass()),
            "finished_by_another_processor", Compile.processors(MigrationGenerator.ofBaseClassAndMigration()),
            "generated_too_late", Compile.processors(MigrationGenerator.ofBaseClassAndMigration()));

    static List<String> cases() throws IOException {
        return GoldenFiles.all().stream().map(GoldenFiles::name).toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void compiles_to_what_the_golden_files_say(String name) throws IOException {
        var golden = GoldenFiles.of(name);

        var compilation = Compile.javac(golden.options().toArray())
                .withProcessors(SURROUNDINGS.getOrDefault(name, Compile.processors()))
                .compile(golden.sources());

        golden.messages().check(Compile.messages(compilation));
        golden.generated().check(generated(compilation));
    }

    @Test
    void every_code_but_that_of_a_bug_has_a_case() throws IOException {
        var provoked = new HashSet<String>();
        for (var golden : GoldenFiles.all()) {
            String text = golden.messages().text();
            Arrays.stream(ProblemCode.values())
                    .map(ProblemCode::code)
                    .filter(text::contains)
                    .forEach(provoked::add);
        }

        assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::code).filter(code -> !provoked.contains(code)))
                .containsExactly(ProblemCode.BUG.code());
    }

    @Test
    void no_message_is_longer_than_five_lines() throws IOException {
        for (var golden : GoldenFiles.all()) {
            String text = golden.messages().text();
            assertThat(text.split("(?m)^(?! )"))
                    .allSatisfy(message -> assertThat(message.lines()).hasSizeLessThanOrEqualTo(5));
        }
    }

    private static String generated(Compilation compilation) {
        if (compilation.status() == Compilation.Status.FAILURE) {
            return "";
        }
        return compilation.generatedFiles().stream()
                .filter(file -> file.getKind() == JavaFileObject.Kind.SOURCE
                        || file.getName().contains("META-INF/services"))
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .map(GoldenCasesTest::withName)
                .collect(joining("\n"));
    }

    private static String withName(JavaFileObject file) {
        try {
            return "// " + Path.of(file.getName()) + "\n" + file.getCharContent(true);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
