package dev.rung.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.error.ErrorCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplainCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void each_code_of_the_run_time_is_explained(ErrorCode code) {
        var command = new CommandRun(folder);

        assertThat(command.run("explain", code.toString())).isZero();
        assertThat(command.out()).startsWith("### " + code + " `" + code.name() + "`\n");
    }

    @Test
    void a_number_alone_will_do() {
        var command = new CommandRun(folder);

        assertThat(command.run("explain", "402")).isZero();
        assertThat(command.out()).startsWith("### RUNG-402 ").doesNotContain("### RUNG-403");
    }

    @Test
    void a_rule_of_the_lint_is_explained() {
        assertThat(new CommandRun(folder).run("explain", "l101")).isZero();
    }

    @Test
    void what_is_no_code_is_said() {
        var command = new CommandRun(folder);

        assertThat(command.run("explain", "RUNG-999")).isEqualTo(2);
        assertThat(command.err()).isEqualTo("There is no code RUNG-999; codes are such as RUNG-402 or L101\n");
    }
}
