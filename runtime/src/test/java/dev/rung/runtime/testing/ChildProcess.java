package dev.rung.runtime.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A second JVM with the class path of the tests: something to wait for, to signal and to kill. Close kills it. */
public final class ChildProcess implements AutoCloseable {

    private static final Duration READING = Duration.ofSeconds(10);

    private final Process process;
    private final Path argumentFile;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private ChildProcess(Process process, Path argumentFile) {
        this.process = process;
        this.argumentFile = argumentFile;
        this.reader = new Thread(this::read, "output of " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts {@code main} with arguments, in this process's environment. */
    public static ChildProcess start(Class<?> main, String... arguments) {
        return start(Map.of(), main, arguments);
    }

    /** Starts {@code main} with arguments and more environment variables: the place for passwords. */
    public static ChildProcess start(Map<String, String> environment, Class<?> main, String... arguments) {
        try {
            Path argumentFile = writeArgumentFile();
            List<String> command = new ArrayList<>(List.of(java(), "@" + argumentFile, main.getName()));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            return new ChildProcess(builder.start(), argumentFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the operating system's number of the process. */
    public long pid() {
        return process.pid();
    }

    /** Returns whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Returns what it has written so far, standard output and error together. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /**
     * Waits for the end and returns the exit code; {@link #lines()} is complete then.
     *
     * @throws IllegalStateException if it still runs when the time is over; the message holds its output
     */
    public int await(Duration limit) throws InterruptedException {
        if (!process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS)) {
            throw unfulfilled("did not end", limit);
        }
        reader.join(READING.toMillis());
        return process.exitValue();
    }

    /**
     * Waits until it has written a line that contains the fragment, and returns that line.
     *
     * @throws IllegalStateException if it ends, or the time is over, without such a line; the message holds its output
     */
    public String awaitLine(String fragment, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            boolean last = !reader.isAlive() || System.nanoTime() - end > 0;
            for (String line : lines) {
                if (line.contains(fragment)) {
                    return line;
                }
            }
            if (last) {
                throw unfulfilled("did not write \"" + fragment + "\"", limit);
            }
            Thread.sleep(10);
        }
    }

    /** Asks it to end (SIGTERM) and does not wait. */
    public void terminate() {
        process.toHandle().destroy(); // Process.destroy() would also close its output, last words included
    }

    /** Kills it (SIGKILL) and waits until it has ended. */
    public void kill() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
        try {
            Files.deleteIfExists(argumentFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            output.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            lines.add("(output ends: " + e.getMessage() + ")");
        }
    }

    private IllegalStateException unfulfilled(String what, Duration limit) {
        var state = isAlive() ? "runs" : "ended with exit code " + process.exitValue();
        return new IllegalStateException("Process %d %s within %s; it %s, and wrote:%n%s"
                .formatted(pid(), what, limit, state, String.join("\n", lines)));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The class path is longer than a command line may be on Windows. */
    private static Path writeArgumentFile() throws IOException {
        String classPath = System.getProperty("java.class.path").replace("\\", "\\\\");
        // A small JVM that starts quickly: tests start many.
        String options = "-XX:TieredStopAtLevel=1\n-XX:+UseSerialGC\n-Xmx256m\n-Dstdout.encoding=UTF-8\n";
        return Files.writeString(Files.createTempFile("rung-child-", ".args"), options + "-cp \"" + classPath + "\"\n");
    }
}
