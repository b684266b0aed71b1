package dev.rung.runtime.model;

import dev.rung.catalog.Fingerprint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The history as it was read at one moment, oldest row first. Has the last thousand rows and, of older ones, those that decide
 * what is applied or interrupted: of each version its last row, the last that ended well, and the attempts since then that
 * may have left something. {@code Migrator.readHistory} reads all rows, however many there are.
 *
 * @param rows the rows by ascending {@code seq}
 * @since 0.1
 */
public record History(List<HistoryRow> rows) {

    /** The history of a database that was never migrated. */
    public static final History EMPTY = new History(List.of());

    public History {
        rows = List.copyOf(rows);
    }

    /**
     * Returns the {@code seq} of the last row.
     *
     * @return the number; 0 where there is no row
     */
    public long lastSeq() {
        return rows.isEmpty() ? 0 : rows.get(rows.size() - 1).seq();
    }

    /**
     * Returns the fingerprint of what is applied.
     *
     * @return the state of the last row, or the fingerprint of nothing
     */
    public Fingerprint state() {
        return rows.isEmpty() ? Fingerprint.EMPTY : rows.get(rows.size() - 1).state();
    }

    /**
     * Returns what is applied: the versions whose last successful attempt migrated up, each with that attempt.
     *
     * @return the rows by ascending version
     */
    public SortedMap<Version, HistoryRow> applied() {
        var applied = new TreeMap<Version, HistoryRow>();
        for (var row : rows) {
            if (row.outcome() == Outcome.DONE && row.direction() == Direction.UP) {
                applied.put(row.version(), row);
            } else if (row.outcome() == Outcome.DONE) {
                applied.remove(row.version());
            }
        }
        return applied;
    }

    /**
     * Returns what is interrupted: the versions whose last attempt may have left something behind.
     *
     * @return the rows by ascending version
     */
    public SortedMap<Version, HistoryRow> interrupted() {
        var last = new TreeMap<Version, HistoryRow>();
        rows.forEach(row -> last.put(row.version(), row));
        last.values().removeIf(row -> !row.isInterrupted());
        return last;
    }

    /**
     * Returns which objects the conditional changes of an applied migration created.
     *
     * @param version the migration
     * @return them, as its rows have them since it was last rolled back
     */
    public Set<String> acted(Version version) {
        var acted = new LinkedHashSet<String>();
        for (var row : rows) {
            if (row.version().equals(version)) {
                if (row.direction() == Direction.UP) {
                    acted.addAll(row.acted());
                } else if (row.outcome() == Outcome.DONE) {
                    acted.clear();
                }
            }
        }
        return Collections.unmodifiableSet(acted);
    }

    /**
     * Returns the history without unfinished attempts, for a reader that has seen that their runner is still running.
     *
     * @return a history without unfinished rows
     */
    public History ended() {
        return new History(
                rows.stream().filter(row -> row.outcome() != Outcome.RUNNING).toList());
    }

    /**
     * Returns the attempts of the last {@code count} runs, as far as they are among the last thousand.
     *
     * @param count how many runs
     * @return one list of rows for each run, newest run first; within a run oldest first
     */
    public List<List<HistoryRow>> lastRuns(int count) {
        var runs = new LinkedHashMap<UUID, List<HistoryRow>>();
        for (var row : rows) {
            runs.computeIfAbsent(row.run().id(), id -> new ArrayList<>()).add(row);
        }
        var newestFirst = new ArrayList<List<HistoryRow>>();
        runs.values().forEach(run -> newestFirst.add(0, List.copyOf(run)));
        return List.copyOf(newestFirst.subList(0, Math.min(Math.max(count, 0), newestFirst.size())));
    }
}
