package dev.rung.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.rung.testing.BrokenEnvironment;
import dev.rung.testing.GoldenFiles;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BugTest {

    @Test
    void is_an_error_that_names_the_processor_and_the_place_in_it() throws IOException {
        var compilation = Compile.javac()
                .withProcessors(
                        BrokenEnvironment.with(new MigrationProcessor(), new IllegalStateException("no such rung")))
                .compile(GoldenFiles.of("two_migrations").sources());

        assertThat(compilation.status()).isEqualTo(Compilation.Status.FAILURE);
        assertThat(Compile.messages(compilation))
                .startsWith("error: [RUNG-199] This is a bug in the processor, not in your code (rung-processor ")
                .contains("java.lang.IllegalStateException: no such rung", "At      : dev.rung.processor.BugTest.")
                .containsOnlyOnce("[RUNG-199]");
    }
}
