package dev.rung.runtime.internal.execute.statementwise;

import dev.rung.runtime.internal.execute.index.IndexCatalog.Index;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a statement that works concurrently found before it began of the indexes that it creates, drops or leaves, or of its
 * partition. When it was interrupted, what was there before is not its work.
 *
 * @param items the numbers of the indexes in the catalog, or the state of the partition
 */
record PriorState(Set<String> items) {

    private static final String BETWEEN = " ";

    static PriorState indexes(List<Index> indexes) {
        return new PriorState(
                indexes.stream().map(index -> Long.toString(index.id())).collect(Collectors.toSet()));
    }

    static PriorState partition(PartitionTracker.State state) {
        return new PriorState(Set.of(state.name()));
    }

    /** Returns what {@link #text} has written. */
    static PriorState of(String text) {
        return new PriorState(Set.of(text.split(BETWEEN, -1)));
    }

    /** Returns the text that the history keeps. */
    String text() {
        return items.stream().sorted().collect(Collectors.joining(BETWEEN));
    }

    boolean includes(Index index) {
        return items.contains(Long.toString(index.id()));
    }

    boolean includes(PartitionTracker.State state) {
        return items.contains(state.name());
    }

    /** Returns whether there was no index. */
    boolean isNothing() {
        return items.stream().allMatch(String::isEmpty);
    }
}
