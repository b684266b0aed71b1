package dev.rung.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The table, and the circumstances of its measurement. */
final class Report {

    private static final String BEGIN = "<!-- begin of the table -->\n";
    private static final String END = "<!-- end of the table -->\n";

    private final Scale scale;
    private final String server;
    private final String fsync;
    private final List<Line> lines = new ArrayList<>();

    Report(Scale scale, String server, String fsync) {
        this.scale = scale;
        this.server = server;
        this.fsync = fsync;
    }

    void add(List<Line> more) {
        lines.addAll(more);
        more.forEach(line -> System.err.print(line.markdown()));
    }

    String markdown() {
        var table = new StringBuilder(circumstances()).append(Line.HEAD);
        lines.forEach(line -> table.append(line.markdown()));
        return table.toString();
    }

    /** Puts the table between the markers of {@code file}. */
    void replaceIn(Path file) throws IOException {
        var text = Files.readString(file);
        var begin = text.indexOf(BEGIN) + BEGIN.length();
        Files.writeString(file, text.substring(0, begin) + markdown() + text.substring(text.indexOf(END)));
    }

    private String circumstances() {
        return """
                Scale %s, %s: %s %s, %d CPUs; PostgreSQL %s on the same machine, fsync %s.
                Medians (least-greatest) of %d pairs; of %d where javac runs.

                """.formatted(
                        scale.name(),
                        LocalDate.now(Clock.systemUTC()),
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.version"),
                        Runtime.getRuntime().availableProcessors(),
                        server,
                        fsync,
                        scale.pairs(),
                        scale.repetitions());
    }
}
