package dev.rung.benchmarks;

import dev.rung.benchmarks.Launcher.Action;
import dev.rung.benchmarks.Launcher.Entry;
import dev.rung.benchmarks.contender.DatabaseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** T1: nothing to do, in a warm JVM on an open pool, by JMH. */
record WarmRow() implements Row {

    /** How long a call is repeated, first to warm up, then to be measured. */
    private static final int SECONDS = 3;

    @Override
    public List<String> ids() {
        return List.of("T1");
    }

    @Override
    public List<Line> lines(Laboratory laboratory) throws Exception {
        var lines = new ArrayList<Line>();
        var scale = laboratory.scale();
        for (var count : List.of(scale.few() / 10, scale.few(), scale.many(), scale.most())) {
            var entry = new Entry(Contender.RUNG, count);
            var pairs = laboratory.inNewDatabase(database -> {
                laboratory.launcher().run(entry, Action.APPLY, database);
                return warm(laboratory, entry, database);
            });
            var ratio = pairs.rungOverOther(Sample::call);
            lines.add(new Line(
                            new Question("T1", "nothing to do, warm, on an open pool", count),
                            pairs.rung(Sample::call).text(" us"),
                            "select 1",
                            pairs.other(Sample::call).text(" us"))
                    .with(ratio.text("x"), Target.atMost(1.5, ratio.median())));
        }
        return lines;
    }

    private static Pairs warm(Laboratory laboratory, Entry entry, DatabaseFile database) throws IOException {
        var classes = laboratory.workshop().classes(SourceForm.RUNG, entry.count());
        var file = Files.createTempFile(laboratory.workshop().root(), "database", "");
        database.write(file);
        var jvm = new String[] {"-D" + WarmStart.DATABASE + "=" + file, "-D" + WarmStart.CLASSES + "=" + classes};
        var rungs = new ArrayList<Sample>();
        var others = new ArrayList<Sample>();
        for (int i = 0; i < laboratory.scale().pairs(); i++) {
            others.add(micros("selectOne", jvm));
            rungs.add(micros("migrate", jvm));
        }
        return new Pairs(rungs, others);
    }

    /** Returns the median of the calls in a JVM of its own, in microseconds: what others do meanwhile moves it least. */
    private static Sample micros(String benchmark, String... jvm) {
        var options = new OptionsBuilder()
                .include(WarmStart.class.getName() + "\\." + benchmark + "$")
                .jvmArgsAppend(jvm)
                .forks(1)
                .warmupIterations(1)
                .warmupTime(TimeValue.seconds(SECONDS))
                .measurementIterations(1)
                .measurementTime(TimeValue.seconds(SECONDS))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        try {
            var calls = new Runner(options).runSingle().getPrimaryResult().getStatistics();
            return new Sample(calls.getPercentile(50), Double.NaN, Double.NaN, Double.NaN);
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }
}
