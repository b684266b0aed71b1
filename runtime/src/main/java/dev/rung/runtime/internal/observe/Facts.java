package dev.rung.runtime.internal.observe;

import dev.rung.runtime.internal.observe.ScanCounter.Count;
import java.util.Map;
import java.util.Set;

/**
 * What catalog and counters say at one moment.
 *
 * @param relations the tables, and what belongs to them
 * @param locks the locks on them and on others, of the session that is looked at
 * @param scans how often which table was scanned, so far
 * @param wal the place in the server's write-ahead log, in bytes
 */
record Facts(Relations relations, Set<HeldLock> locks, Map<Long, Count> scans, long wal) {

    Facts {
        locks = Set.copyOf(locks);
        scans = Map.copyOf(scans);
    }

    /** Returns these facts with other locks. */
    Facts withLocks(Set<HeldLock> others) {
        return new Facts(relations, others, scans, wal);
    }

    /** Returns these facts about those tables only that are in {@code others} too. */
    Facts within(Relations others) {
        return new Facts(relations.within(others), locks, scans, wal);
    }
}
