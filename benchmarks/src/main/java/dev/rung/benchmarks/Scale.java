package dev.rung.benchmarks;

import java.util.List;

/**
 * How much is measured.
 *
 * @param name as the command line has it
 * @param few a small number of migrations
 * @param many a large one
 * @param most the largest
 * @param pairs how often each process runs beside its baseline
 * @param repetitions how often javac runs warm
 */
record Scale(String name, int few, int many, int most, int pairs, int repetitions) {

    /** A smoke run: its figures show only that the benchmarks work. */
    static final Scale QUICK = new Scale("quick", 20, 100, 300, 1, 3);

    static final Scale FULL = new Scale("full", 100, 1000, 5000, 5, 11);

    Scale once() {
        return new Scale(name, few, many, most, 1, repetitions);
    }

    static Scale named(String name) {
        return List.of(QUICK, FULL).stream()
                .filter(scale -> scale.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is neither quick nor full"));
    }
}
