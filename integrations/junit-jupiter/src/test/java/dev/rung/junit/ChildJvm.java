package dev.rung.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM of its own, whose environment a test sets. */
final class ChildJvm {

    private ChildJvm() {}

    /** Runs {@code main} with these variables as the only ones of ours, and returns what it says. */
    static String run(Class<?> main, Map<String, String> variables, Path folder, String... options)
            throws IOException, InterruptedException {
        var said = folder.resolve("said");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.command().addAll(List.of(options));
        builder.command().add(main.getName());
        builder.environment().keySet().removeIf(name -> name.startsWith("RUNG_"));
        builder.environment().putAll(variables);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        var process = builder.start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("the JVM ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
        return Files.readString(said);
    }
}
