package dev.rung.benchmarks;

import dev.rung.benchmarks.Laboratory.Experiment;
import dev.rung.benchmarks.Launcher.Action;
import dev.rung.benchmarks.Launcher.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** T2, T3: a whole process when all is applied, beside one without any tool, and beside the other tools. */
record StartRow() implements Row {

    private static final String START = "process that finds nothing to do";

    @Override
    public List<String> ids() {
        return List.of("T2", "T3");
    }

    @Override
    public List<Line> lines(Laboratory laboratory) throws Exception {
        var lines = new ArrayList<Line>();
        var scale = laboratory.scale();
        for (var count : List.of(scale.few(), scale.many(), scale.most())) {
            var pairs = pairs(laboratory, Contender.BARE, count);
            lines.add(new Question("T2", START, count)
                    .slower("Bare", pairs, Sample::wall, ratio -> Target.atMost(1.10, ratio)));
            lines.add(ownCost(pairs, count));
            lines.add(memory(pairs, count));
        }
        lines.add(new Question("T2", START, scale.few())
                .faster(
                        "Flyway",
                        pairs(laboratory, Contender.FLYWAY, scale.few()),
                        Sample::wall,
                        ratio -> Target.atLeast(1.9, ratio)));
        lines.add(new Question("T2", START, scale.many())
                .faster(
                        "Flyway",
                        pairs(laboratory, Contender.FLYWAY, scale.many()),
                        Sample::wall,
                        ratio -> Target.atLeast(2.7, ratio)));
        lines.add(new Question("T2", START, scale.few())
                .faster(
                        "Liquibase",
                        pairs(laboratory, Contender.LIQUIBASE, scale.few()),
                        Sample::wall,
                        ratio -> Target.NONE));
        return lines;
    }

    /** Prepares a database for each, then starts them in turn. */
    private static Pairs pairs(Laboratory laboratory, Contender other, int count)
            throws IOException, InterruptedException {
        return laboratory.inNewDatabase(ours -> laboratory.inNewDatabase(theirs -> {
            Experiment start = entry ->
                    laboratory.launcher().run(entry, Action.APPLY, entry.contender() == Contender.RUNG ? ours : theirs);
            start.run(new Entry(Contender.RUNG, count));
            start.run(new Entry(other, count));
            return laboratory.pairs(other, count, start);
        }));
    }

    private static Line ownCost(Pairs pairs, int count) {
        var more = pairs.onTop(Sample::wall);
        var cpu = pairs.onTop(Sample::cpu);
        return new Line(new Question("T2", "of that, its own", count), more.text(" ms"), "", "")
                .with(cpu.text(" ms of CPU"), Target.atMost(25, more.median()));
    }

    private static Line memory(Pairs pairs, int count) {
        var more = pairs.onTop(Sample::rss);
        return new Line(
                        new Question("T3", "its memory at the peak", count),
                        pairs.rung(Sample::rss).text(" MiB"),
                        Contender.BARE.toString(),
                        pairs.other(Sample::rss).text(" MiB"))
                .with(more.text(" MiB more"), Target.atMost(5, more.median()));
    }
}
