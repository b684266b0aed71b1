package dev.rung.sqlcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.testing.GoldenFiles;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenCasesTest {

    static List<String> cases() throws IOException {
        return GoldenFiles.all().stream().map(GoldenFiles::name).toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void compiles_to_what_the_golden_file_says(String name) throws IOException {
        var golden = GoldenFiles.of(name);

        var compilation = Compile.javac(golden.options().toArray()).compile(golden.sources());

        golden.messages().check(Compile.messages(compilation).replaceAll("\\d+ ms", "N ms"));
    }

    @Test
    void no_message_is_longer_than_five_lines_without_the_source() throws IOException {
        for (var golden : GoldenFiles.all()) {
            assertThat(golden.messages().text().split("\n\n"))
                    .allSatisfy(message -> assertThat(message.lines()).hasSizeLessThanOrEqualTo(7));
        }
    }
}
