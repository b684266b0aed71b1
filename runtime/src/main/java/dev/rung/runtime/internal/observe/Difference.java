package dev.rung.runtime.internal.observe;

import dev.rung.runtime.internal.observe.ScanCounter.Count;
import dev.rung.runtime.observe.ObservedLock;
import dev.rung.runtime.observe.ObservedScan;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * What a migration did, from the facts around it; of the tables that were there before.
 *
 * @param before the facts before it
 * @param after the facts after it
 */
record Difference(CatalogSample before, CatalogSample after) {

    /** The stronger one; of two that are as strong, the one on the table itself. */
    private static final Comparator<ObservedLock> STRENGTH = Comparator.comparing(ObservedLock::mode)
            .thenComparing(lock -> lock.relation().equals(lock.table()))
            .thenComparing(ObservedLock::relation);

    List<String> tables() {
        return before.relations().tables().stream().map(Relation::name).sorted().toList();
    }

    List<ObservedLock> locks() {
        var strongest = new TreeMap<String, ObservedLock>();
        after.locks().stream()
                .filter(held -> !before.locks().contains(held))
                .flatMap(this::lock)
                .forEach(lock -> strongest.merge(lock.table(), lock, BinaryOperator.maxBy(STRENGTH)));
        return List.copyOf(strongest.values());
    }

    private Stream<ObservedLock> lock(HeldLock held) {
        var relation = before.relations().find(held.relation());
        return relation.stream().map(on -> new ObservedLock(table(on).name(), held.mode(), on.name()));
    }

    private Relation table(Relation relation) {
        return before.relations().find(relation.table()).orElse(relation);
    }

    List<String> rewritten() {
        return before.relations().tables().stream()
                .filter(this::hasOtherFile)
                .map(Relation::name)
                .sorted()
                .toList();
    }

    private boolean hasOtherFile(Relation table) {
        return after.relations()
                .find(table.id())
                .filter(now -> now.file() != table.file())
                .isPresent();
    }

    List<ObservedScan> scans() {
        return before.relations().tables().stream()
                .flatMap(this::scan)
                .sorted(Comparator.comparing(ObservedScan::table))
                .toList();
    }

    private Stream<ObservedScan> scan(Relation table) {
        var count = after.scans()
                .getOrDefault(table.id(), Count.NONE)
                .since(before.scans().getOrDefault(table.id(), Count.NONE));
        return count.times() > 0
                ? Stream.of(new ObservedScan(table.name(), count.times(), count.rows()))
                : Stream.empty();
    }

    long walBytes() {
        return after.wal() - before.wal();
    }

    List<String> invalidIndexes() {
        return after.relations().byId().values().stream()
                .filter(index -> index.isInvalidIndex() && !wasInvalid(index))
                .map(Relation::name)
                .sorted()
                .toList();
    }

    private boolean wasInvalid(Relation index) {
        return before.relations()
                .find(index.id())
                .filter(Relation::isInvalidIndex)
                .isPresent();
    }
}
