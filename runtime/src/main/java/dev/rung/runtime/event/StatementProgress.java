package dev.rung.runtime.event;

/**
 * How far the server is with a statement, as its {@code pg_stat_progress_...} views say. Immutable and thread-safe.
 *
 * @param command what it does, such as {@code CREATE INDEX CONCURRENTLY}
 * @param phase the phase that it is in, such as {@code building index: scanning table}
 * @param done how much of the phase is done, in units of the server's own
 * @param total how much there is to do in the phase, in the same unit; 0 where the server does not say
 * @since 0.1
 */
public record StatementProgress(String command, String phase, long done, long total) {

    /** Returns command, phase and percentage in a few words. */
    @Override
    public String toString() {
        var at = command + ", " + phase;
        return total > 0 ? "%s %d %%".formatted(at, percent()) : at;
    }

    /**
     * Returns the percentage of the phase.
     *
     * @return 0 to 100; 0 where there is nothing that it could be a part of
     */
    public int percent() {
        return total > 0 ? (int) Math.min(100, Math.max(0, 100 * done / total)) : 0;
    }
}
