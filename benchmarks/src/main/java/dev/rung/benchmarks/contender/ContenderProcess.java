package dev.rung.benchmarks.contender;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The main class of a contender's process: one call of the tool, and what it cost. */
public final class ContenderProcess {

    /** What comes before the figures in the last line: milliseconds in the call, of CPU, and MiB at the peak. */
    public static final String FIGURES = "figures: ";

    private static final double TICK_MILLIS = 10;

    private ContenderProcess() {}

    /** Takes the tool's class, {@code apply} or {@code rollback}, and the file that says where the database is. */
    public static void main(String[] arguments) throws Exception {
        var source = DatabaseFile.read(Path.of(arguments[2])).dataSource();
        var tool = Class.forName(arguments[0])
                .asSubclass(Tool.class)
                .getDeclaredConstructor()
                .newInstance();
        var start = System.nanoTime();
        if (arguments[1].equals("rollback")) {
            tool.rollback(source);
        } else {
            tool.apply(source);
        }
        var millis = (System.nanoTime() - start) / 1e6;
        System.out.println(FIGURES + millis + " " + cpuMillis() + " " + peakMebibytes());
        System.out.flush();
        Runtime.getRuntime().halt(0); // no tool's own threads keep the process
    }

    private static double peakMebibytes() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        var peak = Files.readString(status).replaceAll("(?s).*VmHWM:\\s*(\\d+) kB.*", "$1");
        return Long.parseLong(peak) / 1024.0;
    }

    private static double cpuMillis() throws IOException {
        var stat = Path.of("/proc/self/stat");
        if (!Files.exists(stat)) {
            return Double.NaN;
        }
        var fields = Files.readString(stat).replaceFirst("^.*\\) ", "").split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK_MILLIS;
    }
}
