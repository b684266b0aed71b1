package dev.rung.benchmarks;

import dev.rung.benchmarks.contender.ContenderProcess;
import dev.rung.benchmarks.contender.DatabaseFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts contenders, each in a JVM of its own with default options and no more class path than it needs. */
record Launcher(Workshop workshop) {

    /** What a contender does. */
    enum Action {
        APPLY,
        ROLLBACK
    }

    /** A contender with so many migrations. */
    record Entry(Contender contender, int count) {}

    /** A process under way. */
    record Running(Process process, Path output, long start) {

        Sample await() throws IOException, InterruptedException {
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("no end in 10 minutes: " + Files.readString(output));
            }
            var wall = (System.nanoTime() - start) / 1e6;
            var said = Files.readString(output);
            var figures = said.lastIndexOf(ContenderProcess.FIGURES);
            if (figures < 0) {
                throw new IllegalStateException("exit code " + process.exitValue() + "\n" + said);
            }
            var numbers = Stream.of(said.substring(figures + ContenderProcess.FIGURES.length())
                            .strip()
                            .split(" ", -1))
                    .map(Double::valueOf)
                    .toList();
            return new Sample(numbers.get(0), wall, numbers.get(1), numbers.get(2));
        }
    }

    Sample run(Entry entry, Action action, DatabaseFile database) throws IOException, InterruptedException {
        return start(entry, action, database).await();
    }

    Running start(Entry entry, Action action, DatabaseFile database) throws IOException {
        var output = Files.createTempFile(workshop.root(), "output", "");
        var file = Files.createTempFile(workshop.root(), "database", "");
        database.write(file);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dn=" + entry.count(),
                "-Djava.util.logging.config.file=" + silence(),
                "-Dliquibase.analytics.enabled=false",
                "-cp",
                classPath(entry),
                ContenderProcess.class.getName(),
                entry.contender().tool().getName(),
                action.name().toLowerCase(Locale.ROOT),
                file.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        var start = System.nanoTime();
        return new Running(builder.start(), output, start);
    }

    private String classPath(Entry entry) {
        var classes = workshop.classes(entry.contender().sources(), entry.count());
        var jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(jar -> Files.isDirectory(jar)
                        || entry.contender().needs(jar.getFileName().toString()))
                .map(Path::toString);
        return Stream.concat(Stream.of(classes.toString()), jars).collect(Collectors.joining(File.pathSeparator));
    }

    private Path silence() throws IOException {
        return Files.writeString(workshop.root().resolve("logging.properties"), "handlers=\n.level=OFF\n");
    }
}
