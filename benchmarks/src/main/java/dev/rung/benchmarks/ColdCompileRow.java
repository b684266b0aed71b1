package dev.rung.benchmarks;

import dev.rung.benchmarks.Workshop.Processing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** T11: a javac process over the same sources, with and without the processor. */
record ColdCompileRow() implements Row {

    @Override
    public List<String> ids() {
        return List.of("T11");
    }

    @Override
    public List<Line> lines(Laboratory laboratory) throws Exception {
        var count = laboratory.scale().few();
        var workshop = laboratory.workshop();
        var sources = workshop.write(workshop.root().resolve("cold-javac"), CompileRow.sources(count));
        var with = new ArrayList<Sample>();
        var without = new ArrayList<Sample>();
        for (int i = 0; i < laboratory.scale().pairs(); i++) {
            without.add(compiled(workshop, sources, Processing.NONE));
            with.add(compiled(workshop, sources, Processing.RUNG));
        }
        return List.of(new Question("T11", "javac, cold", count)
                .slower(
                        "the same, no processor",
                        new Pairs(with, without),
                        Sample::wall,
                        ratio -> Target.atMost(1.35, ratio)));
    }

    private static Sample compiled(Workshop workshop, Path sources, Processing processing)
            throws IOException, InterruptedException {
        var classes = Files.createTempDirectory(workshop.root(), "classes");
        var output = Files.createTempFile(workshop.root(), "javac", "");
        var command = workshop.command(sources, classes, processing);
        var start = System.nanoTime();
        var javac = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!javac.waitFor(5, TimeUnit.MINUTES) || javac.exitValue() != 0) {
            javac.destroyForcibly();
            throw new IllegalStateException(Files.readString(output));
        }
        return new Sample(Double.NaN, (System.nanoTime() - start) / 1e6, Double.NaN, Double.NaN);
    }
}
