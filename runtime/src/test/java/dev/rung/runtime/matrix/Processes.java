package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.testing.ChildProcess;
import java.util.ArrayList;
import java.util.List;

/** Processes of one scenario. Close kills them. */
final class Processes implements AutoCloseable {

    private final List<ChildProcess> processes = new ArrayList<>();

    ChildProcess add(ChildProcess process) {
        processes.add(process);
        return process;
    }

    ChildProcess[] all() {
        return processes.toArray(ChildProcess[]::new);
    }

    /** Returns how many of them have ended. */
    long ended() {
        return processes.stream().filter(process -> !process.isAlive()).count();
    }

    void awaitAll() throws InterruptedException {
        for (var process : processes) {
            process.await(Await.LONG);
        }
    }

    void awaitAllWell() throws InterruptedException {
        for (var process : processes) {
            assertThat(process.await(Await.LONG))
                    .as(() -> String.join("\n", process.lines()))
                    .isZero();
        }
    }

    /** Returns those that wrote exactly that line, once. */
    List<ChildProcess> saying(String text) {
        return processes.stream()
                .filter(process -> process.lines().stream().filter(text::equals).count() == 1)
                .toList();
    }

    /** Returns the sum of the numbers that they wrote after {@code label}. */
    int sum(String label) {
        return processes.stream()
                .flatMap(process -> process.lines().stream())
                .filter(line -> line.startsWith(label))
                .mapToInt(line -> Integer.parseInt(line.substring(label.length())))
                .sum();
    }

    @Override
    public void close() {
        processes.forEach(ChildProcess::close);
    }
}
