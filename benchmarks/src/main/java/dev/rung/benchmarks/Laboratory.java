package dev.rung.benchmarks;

import dev.rung.benchmarks.Launcher.Action;
import dev.rung.benchmarks.Launcher.Entry;
import dev.rung.benchmarks.contender.DatabaseFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What rows measure with. */
record Laboratory(BenchServer server, Workshop workshop, Scale scale) {

    /** Measures a contender once. */
    @FunctionalInterface
    interface Experiment {
        Sample run(Entry entry) throws IOException, InterruptedException;
    }

    /** Runs work with a database of its own. */
    @FunctionalInterface
    interface Use<T> {
        T of(DatabaseFile database) throws IOException, InterruptedException;
    }

    Launcher launcher() {
        return new Launcher(workshop);
    }

    /** Returns one in which each pair is measured once, for what takes minutes. */
    Laboratory once() {
        return new Laboratory(server, workshop, scale.once());
    }

    /** Runs Rung right after the other, as often as the scale says. */
    Pairs pairs(Contender other, int count, Experiment experiment) throws IOException, InterruptedException {
        return pairs(Contender.RUNG, other, count, experiment);
    }

    /** Runs Rung over migrations whose statements are known beforehand right after the other. */
    Pairs listedPairs(Contender other, int count, Experiment experiment) throws IOException, InterruptedException {
        return pairs(Contender.RUNG_LISTED, other, count, experiment);
    }

    private Pairs pairs(Contender rung, Contender other, int count, Experiment experiment)
            throws IOException, InterruptedException {
        var rungs = new ArrayList<Sample>();
        var others = new ArrayList<Sample>();
        for (int i = 0; i < scale.pairs(); i++) {
            others.add(experiment.run(new Entry(other, count)));
            rungs.add(experiment.run(new Entry(rung, count)));
        }
        return new Pairs(List.copyOf(rungs), List.copyOf(others));
    }

    /** Applies to an empty database. */
    Sample apply(Entry entry) throws IOException, InterruptedException {
        return inNewDatabase(database -> launcher().run(entry, Action.APPLY, database));
    }

    /** Applies to an empty database, takes all back, and returns what that costs. */
    Sample rollback(Entry entry) throws IOException, InterruptedException {
        return inNewDatabase(database -> {
            launcher().run(entry, Action.APPLY, database);
            return launcher().run(entry, Action.ROLLBACK, database);
        });
    }

    /** Applies to an empty database, applies once more, and returns what that costs. */
    Sample start(Entry entry) throws IOException, InterruptedException {
        return inNewDatabase(database -> {
            launcher().run(entry, Action.APPLY, database);
            return launcher().run(entry, Action.APPLY, database);
        });
    }

    <T> T inNewDatabase(Use<T> use) throws IOException, InterruptedException {
        var database = server.newDatabase();
        try {
            return use.of(database);
        } finally {
            server.drop(database);
        }
    }
}
