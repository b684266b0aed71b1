package dev.rung.runtime.snapshot;

import java.util.List;

/**
 * What is different in the later of two snapshots. Where an object is new or gone as a whole, what belongs to it is not told
 * as well; what a table passes on to its partitions is told of the table only.
 *
 * @param differences the differences: real ones first, then by kind and name of their object and by property
 * @since 0.1
 */
public record SchemaDiff(List<SchemaDifference> differences) {

    /** Keeps a copy of the list. */
    public SchemaDiff {
        differences = List.copyOf(differences);
    }

    /**
     * Returns whether the two are the same, to the order of the columns.
     *
     * @return whether there is no difference
     */
    public boolean isEmpty() {
        return differences.isEmpty();
    }

    /**
     * Returns the differences of one grade.
     *
     * @param grade {@link Grade#REAL} for what ought to fail a test
     * @return them, in order
     */
    public List<SchemaDifference> of(Grade grade) {
        return differences.stream()
                .filter(difference -> difference.grade() == grade)
                .toList();
    }

    /** Returns what {@link SchemaDifference#describe()} says of each, one a line. */
    @Override
    public String toString() {
        var lines = differences.stream().map(SchemaDifference::describe).toList();
        return String.join("\n", lines);
    }
}
