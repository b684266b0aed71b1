package dev.rung.junit;

import dev.rung.rows.model.TableName;
import dev.rung.rows.rule.UpcomingRules;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which tables get generated rows before a migration.
 *
 * @param rules what the rows satisfy beyond the constraints that there are
 * @param extent how many tables get some
 * @param left those that are left as they are, where that is said of some
 */
record Filling(UpcomingRules rules, Extent extent, Set<TableName> left) {

    /** How many tables get rows. */
    enum Extent {
        ALL,
        SOME,
        NONE
    }

    static final Filling NOTHING = new Filling(UpcomingRules.NONE, Extent.NONE, Set.of());

    Filling {
        left = Set.copyOf(left);
    }

    static Filling over(UpcomingRules rules) {
        return new Filling(rules, Extent.ALL, Set.of());
    }

    static Filling without(TableName table) {
        return new Filling(UpcomingRules.NONE, Extent.SOME, Set.of(table));
    }

    boolean isWhole() {
        return extent == Extent.ALL;
    }

    /** Returns those of the tables that get rows. */
    Set<TableName> of(Set<TableName> tables) {
        return extent == Extent.NONE
                ? Set.of()
                : tables.stream().filter(table -> !left.contains(table)).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns over which rows the migration does not go. */
    String describeLeft() {
        return left.isEmpty()
                ? "rows"
                : left.stream().map(TableName::toString).sorted().collect(Collectors.joining(", ", "rows of ", ""));
    }
}
