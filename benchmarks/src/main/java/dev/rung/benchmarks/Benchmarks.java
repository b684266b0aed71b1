package dev.rung.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The main class: measures the rows that are asked for, prints the table, keeps that of a full run. */
public final class Benchmarks {

    private static final String ALL = "all";

    private static final List<Row> ROWS = List.of(
            new WarmRow(),
            new StartRow(),
            new ApplyRow(),
            new ApplyListsRow(),
            new NetworkRow(),
            new LinearRow(),
            new RaceRow(),
            new RollbackRow(),
            new CompileRow(),
            new ColdCompileRow());

    private Benchmarks() {}

    /** Takes the scale, {@code all} or ids of rows with commas between them, and the file of results. */
    public static void main(String[] arguments) throws Exception {
        var scale = Scale.named(arguments[0]);
        var asked = List.of(arguments[1].split(",", -1));
        var home = Files.createTempDirectory("rung-benchmarks");
        try (var server = BenchServer.start(home)) {
            var report = new Report(scale, server.setting("server_version"), server.setting("fsync"));
            var laboratory = new Laboratory(server, new Workshop(home), scale);
            for (var row : ROWS) {
                if (asked.contains(ALL) || row.ids().stream().anyMatch(asked::contains)) {
                    System.err.println("measuring " + row.ids());
                    report.add(row.lines(laboratory));
                }
            }
            System.out.println(report.markdown());
            if (scale.equals(Scale.FULL) && asked.contains(ALL)) {
                report.replaceIn(Path.of(arguments[2]));
            }
        } finally {
            delete(home);
        }
    }

    private static void delete(Path home) throws IOException {
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
