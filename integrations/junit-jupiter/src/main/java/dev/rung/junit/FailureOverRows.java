package dev.rung.junit;

import dev.rung.rows.rule.UpcomingRules;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.model.Failure;
import java.util.Optional;
import java.util.Set;

/**
 * A migration failed over the rows of its database when it was applied.
 *
 * @param rows the tables that had rows, as messages show them
 * @param refusal what the migrator threw
 * @param castRules rules under which the migration can cast texts, as far as the server's message names the type
 * @param ordinaryTexts rules that only ordinary texts satisfy
 * @param emptyTables a second failure: too many tables had no rows
 */
record FailureOverRows(
        String rows,
        MigratorException refusal,
        UpcomingRules castRules,
        UpcomingRules ordinaryTexts,
        Optional<AssertionError> emptyTables) {

    /**
     * Null without a fill, a text that is too long, a number or a bit string that does not fit: what clean data has too: other rows
     * would only hide it.
     */
    private static final Set<String> HAZARDS = Set.of("23502", "22001", "22003", "22026");

    FailureOverRows withEmptyTables(Optional<AssertionError> other) {
        return new FailureOverRows(rows, refusal, castRules, ordinaryTexts, other);
    }

    /** Returns whether this is a failure with any data of a user. */
    boolean isHazard() {
        return failure().filter(failure -> HAZARDS.contains(failure.sqlState())).isPresent();
    }

    /** Returns the failure of the statement; empty where no statement failed. */
    Optional<Failure> failure() {
        return refusal instanceof MigrationFailedException failed
                ? failed.report().results().stream()
                        .flatMap(result -> result.failure().stream())
                        .findFirst()
                : Optional.empty();
    }
}
