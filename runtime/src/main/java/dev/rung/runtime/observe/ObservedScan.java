package dev.rung.runtime.observe;

/**
 * That a table was read from end to end, which takes the longer the more rows it has. Immutable and thread-safe.
 *
 * @param table the table as SQL writes it, qualified, by the name that it had before the migration
 * @param times how often a scan of it began
 * @param rows how many rows were read, by all of these scans; those that parallel workers read are not counted
 * @since 0.1
 */
public record ObservedScan(String table, long times, long rows) {

    /** Returns the facts in a few words. */
    @Override
    public String toString() {
        return "%s scanned %d times, %d rows".formatted(table, times, rows);
    }
}
