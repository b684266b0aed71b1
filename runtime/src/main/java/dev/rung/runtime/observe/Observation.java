package dev.rung.runtime.observe;

import dev.rung.runtime.model.PlannedStep;
import java.time.Duration;
import java.util.List;

/**
 * What the server did while a migration ran: observed, not derived from its SQL. Immutable and thread-safe.
 *
 * <p>Locks, rewrites and scans are reported for tables that were there before the migration and that others can see: tables,
 * partitioned and foreign tables, views and materialized views, but no temporary ones, no catalogs, and not the history of
 * migrations. What happens to an index or to the TOAST table counts for its table. In a run that is one transaction, a table
 * that the run itself made is not reported, and a lock belongs to the first migration that took it.
 *
 * <p>The work of other sessions in the meantime is included where the server does not count it separately: rewrites, invalid
 * indexes, WAL. What deferred constraints do while the transaction is committed is not seen, and neither is a lock that the
 * migration gave back with {@code rollback to savepoint}.
 *
 * @param step what was run
 * @param took how long the migration took, without the looking; inside a transaction also without history and commit
 * @param evidence how locks and scans were observed
 * @param tables the tables that were there, sorted, as qualified SQL names: locks, rewrites and scans are reported for these
 * @param locks the strongest lock on each table, by the table's name
 * @param rewritten the tables that got a new file, sorted, as SQL writes them: a rewrite by {@code alter table}, and also
 *     {@code truncate}, {@code cluster}, {@code vacuum full} and {@code refresh materialized view}
 * @param scans the tables that were read from end to end, sorted by name; the building of an index is such a scan
 * @param walBytes how much write-ahead log the whole server wrote meanwhile: an upper bound of the migration's own, and
 *     approximately, and only where no other session writes. Where {@code wal_level} is {@code minimal} a rewrite is not logged
 * @param statements what the migration sent, in this order; outside a transaction once for each try. What it sent by the
 *     driver's own interfaces is missing
 * @param invalidIndexes the indexes that are {@code INVALID} now and were not before, sorted, as SQL writes them
 * @since 0.1
 */
public record Observation(
        PlannedStep step,
        Duration took,
        Evidence evidence,
        List<String> tables,
        List<ObservedLock> locks,
        List<String> rewritten,
        List<ObservedScan> scans,
        long walBytes,
        List<ObservedStatement> statements,
        List<String> invalidIndexes) {

    public Observation {
        tables = List.copyOf(tables);
        locks = List.copyOf(locks);
        rewritten = List.copyOf(rewritten);
        scans = List.copyOf(scans);
        statements = List.copyOf(statements);
        invalidIndexes = List.copyOf(invalidIndexes);
    }
}
