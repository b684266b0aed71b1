package dev.rung.runtime.testing.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that runs in the background, its output in a file. Close kills it; so does the end of this JVM, be it a kill -9:
 * a watchman waits at the other end of a pipe.
 */
final class Daemon implements AutoCloseable {

    private static final Duration ENDING = Duration.ofMinutes(1);

    private final Process process;
    private final Process watchman;
    private final Path log;

    private Daemon(Process process, Process watchman, Path log) {
        this.process = process;
        this.watchman = watchman;
        this.log = log;
    }

    static Daemon start(Path log, List<String> command) {
        return start(log, Map.of(), command);
    }

    static Daemon start(Path log, Map<String, String> environment, List<String> command) {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .directory(log.getParent().toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            return new Daemon(process, watchman(process.pid()), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process watchman(long pid) throws IOException {
        return new ProcessBuilder("sh", "-c", "read -r line; kill -9 " + pid)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Returns all that the program has written. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a signal by its name, {@code INT} for example. */
    void signal(String name) {
        try {
            var exit = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("cannot send " + name + " to " + process.pid());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it has ended by itself, or by a signal. */
    void awaitEnd() {
        try {
            if (!process.waitFor(ENDING.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("still runs after " + ENDING + "; it wrote:\n" + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Kills it (SIGKILL) and waits until it and all that it had started have ended, or at least {@code ENDING} long. */
    void kill() {
        var below = process.descendants().toList();
        process.toHandle().destroyForcibly();
        awaitEnd();
        var end = System.nanoTime() + ENDING.toNanos();
        for (var child : below) {
            await(child, end);
        }
    }

    /** A server's children end by themselves when it has ended; those that do not in time are killed. */
    private static void await(ProcessHandle child, long end) {
        while (runs(child) && System.nanoTime() - end < 0) {
            pause();
        }
        child.destroyForcibly();
    }

    /** A process that has ended and whose exit code was not collected counts as alive, but has no command any more. */
    private static boolean runs(ProcessHandle child) {
        return child.isAlive() && child.info().command().isPresent();
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        watchman.destroyForcibly();
        kill();
    }
}
