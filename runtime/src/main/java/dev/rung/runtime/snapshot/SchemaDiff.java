package dev.rung.runtime.snapshot;

import java.util.List;

/**
 * The differences between two snapshots. Where a whole object was created or dropped, its parts are not listed as well; what
 * partitions inherit is listed for their table only.
 *
 * @param differences the differences: real ones first, then by kind and name of their object and by property
 * @since 0.1
 */
public record SchemaDiff(List<SchemaDifference> differences) {

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

    /** Returns the {@link SchemaDifference#describe() description} of each difference, one per line. */
    @Override
    public String toString() {
        var lines = differences.stream().map(SchemaDifference::describe).toList();
        return String.join("\n", lines);
    }
}
