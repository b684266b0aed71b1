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
 * @param left tables that get none, where the extent is SOME
 */
record FillScope(UpcomingRules rules, Extent extent, Set<TableName> left) {

    /** How many tables get rows. */
    enum Extent {
        ALL,
        SOME,
        NONE
    }

    static final FillScope NONE = new FillScope(UpcomingRules.NONE, Extent.NONE, Set.of());

    FillScope {
        left = Set.copyOf(left);
    }

    static FillScope all(UpcomingRules rules) {
        return new FillScope(rules, Extent.ALL, Set.of());
    }

    static FillScope allBut(TableName table) {
        return new FillScope(UpcomingRules.NONE, Extent.SOME, Set.of(table));
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

    /** Returns the rows over which the migration is not tested. */
    String describeLeft() {
        return left.isEmpty()
                ? "rows"
                : left.stream().map(TableName::toString).sorted().collect(Collectors.joining(", ", "rows of ", ""));
    }
}
