package dev.rung.benchmarks;

import dev.rung.benchmarks.Launcher.Action;
import dev.rung.benchmarks.Launcher.Entry;
import dev.rung.benchmarks.contender.DatabaseFile;
import dev.rung.runtime.testing.WireProxy;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** T7, W: a slow network, and what is sent over it. */
record NetworkRow() implements Row {

    private static final Duration DELAY = Duration.ofMillis(1);

    @Override
    public List<String> ids() {
        return List.of("T7", "C2", "W");
    }

    @Override
    public List<Line> lines(Laboratory laboratory) throws Exception {
        var lines = new ArrayList<Line>();
        var few = laboratory.scale().few();
        for (var other : List.of(Contender.RAW_CLASSES, Contender.FLYWAY, Contender.LIQUIBASE)) {
            var pairs = laboratory.pairs(other, few, entry -> delayed(laboratory, entry));
            lines.add(new Question("T7", "apply all, 1 ms more per round trip", few)
                    .faster(
                            other.toString(),
                            pairs,
                            Sample::call,
                            ratio -> other == Contender.FLYWAY ? Target.atLeast(4, ratio) : Target.NONE));
        }
        var listed = laboratory.listedPairs(Contender.FLYWAY, few, entry -> delayed(laboratory, entry));
        lines.add(new Question("T7", "apply all, statement lists, 1 ms more per round trip", few)
                .faster("Flyway", listed, Sample::call, ratio -> Target.atLeast(6, ratio)));
        lines.addAll(trips(laboratory));
        return lines;
    }

    private static List<Line> trips(Laboratory laboratory) throws IOException, InterruptedException {
        var lines = new ArrayList<Line>();
        var few = laboratory.scale().few();
        var list = trips(laboratory, new Entry(Contender.RUNG_LISTED, few));
        var multi = trips(laboratory, new Entry(Contender.RAW_MULTI, few));
        lines.add(new Line(
                new Question("C2", "statement lists: round trips per migration; nothing to do", few),
                list.text(),
                Contender.RAW_MULTI.toString(),
                multi.text()));
        var rung = trips(laboratory, new Entry(Contender.RUNG, few));
        for (var other : List.of(Contender.RAW_CLASSES, Contender.FLYWAY, Contender.LIQUIBASE)) {
            var others = trips(laboratory, new Entry(other, few));
            lines.add(new Line(
                    new Question("W", "round trips per migration; nothing to do", few),
                    rung.text(),
                    other.toString(),
                    others.text()));
        }
        return lines;
    }

    private static Sample delayed(Laboratory laboratory, Entry entry) throws IOException, InterruptedException {
        return laboratory.inNewDatabase(database -> {
            try (var proxy = before(database)) {
                proxy.delay(DELAY);
                return laboratory.launcher().run(entry, Action.APPLY, behind(proxy, database));
            }
        });
    }

    private static Trips trips(Laboratory laboratory, Entry entry) throws IOException, InterruptedException {
        return laboratory.inNewDatabase(database -> {
            try (var proxy = before(database)) {
                var launcher = laboratory.launcher();
                launcher.run(entry, Action.APPLY, behind(proxy, database));
                var applied = proxy.counts();
                launcher.run(entry, Action.APPLY, behind(proxy, database));
                var nothingToDo = proxy.counts().since(applied);
                return new Trips((double) applied.trips() / entry.count(), nothingToDo.trips());
            }
        });
    }

    private static WireProxy before(DatabaseFile database) {
        return WireProxy.before(new InetSocketAddress("localhost", database.port()));
    }

    private static DatabaseFile behind(WireProxy proxy, DatabaseFile database) {
        return new DatabaseFile(proxy.address().getPort(), database.name(), database.user(), database.password());
    }

    /** Round trips, including those of the driver after log-in. */
    private record Trips(double perMigration, long nothingToDo) {

        String text() {
            return String.format(Locale.ROOT, "%.2f; %d", perMigration, nothingToDo);
        }
    }
}
