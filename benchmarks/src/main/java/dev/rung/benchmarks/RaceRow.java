package dev.rung.benchmarks;

import dev.rung.benchmarks.Launcher.Action;
import dev.rung.benchmarks.Launcher.Entry;
import dev.rung.benchmarks.Launcher.Running;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** T9: ten processes at once on an empty database. */
record RaceRow() implements Row {

    private static final int PROCESSES = 10;

    @Override
    public List<String> ids() {
        return List.of("T9");
    }

    @Override
    public List<Line> lines(Laboratory laboratory) throws Exception {
        var few = laboratory.scale().few();
        var byHand = laboratory.pairs(Contender.RAW_SEQ, few, entry -> race(laboratory, entry));
        var flyway = laboratory.pairs(Contender.FLYWAY, few, entry -> race(laboratory, entry));
        return List.of(
                new Question("T9", "ten processes at once, all succeed", few)
                        .slower("Raw-seq", byHand, Sample::wall, ratio -> Target.atMost(1.1, ratio)),
                new Question("T9", "ten processes at once, all succeed", few)
                        .faster("Flyway", flyway, Sample::wall, ratio -> Target.NONE));
    }

    /** Returns the time until the last one has ended; one that fails ends the benchmark. */
    private static Sample race(Laboratory laboratory, Entry entry) throws IOException, InterruptedException {
        laboratory.workshop().classes(entry.contender().sources(), entry.count());
        return laboratory.inNewDatabase(database -> {
            var start = System.nanoTime();
            var all = new ArrayList<Running>();
            for (int i = 0; i < PROCESSES; i++) {
                all.add(laboratory.launcher().start(entry, Action.APPLY, database));
            }
            for (var one : all) {
                one.await();
            }
            return new Sample(Double.NaN, (System.nanoTime() - start) / 1e6, Double.NaN, Double.NaN);
        });
    }
}
