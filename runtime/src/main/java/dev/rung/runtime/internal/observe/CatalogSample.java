package dev.rung.runtime.internal.observe;

import dev.rung.runtime.internal.observe.ScanCounter.Count;
import java.util.Map;
import java.util.Set;

/**
 * Locks, scans and WAL as catalog and counters show them at one moment.
 *
 * @param relations the tables, and what belongs to them
 * @param locks the locks on them and on others, of the session that is looked at
 * @param scans how often which table was scanned, so far
 * @param wal the place in the server's write-ahead log, in bytes
 */
record CatalogSample(Relations relations, Set<HeldLock> locks, Map<Long, Count> scans, long wal) {

    CatalogSample {
        locks = Set.copyOf(locks);
        scans = Map.copyOf(scans);
    }

    /** Returns this sample with other locks. */
    CatalogSample withLocks(Set<HeldLock> others) {
        return new CatalogSample(relations, others, scans, wal);
    }

    /** Returns this sample of those tables only that are in {@code others} too. */
    CatalogSample within(Relations others) {
        return new CatalogSample(relations.within(others), locks, scans, wal);
    }
}
