package dev.rung.junit;

import dev.rung.rows.rule.UpcomingRules;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.model.Failure;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A migration failed over the rows of its database when it was applied. */
final class FailedOverRowsException extends Exception {

    private static final long serialVersionUID = 1;

    /**
     * Null without a fill, a text that is too long, a number or a bit string that does not fit: what clean data has too: other rows
     * would only hide it.
     */
    private static final Set<String> HAZARDS = Set.of("23502", "22001", "22003", "22026");

    private final String rows;
    private final MigratorException refusal;
    private final transient UpcomingRules castRules;
    private final transient UpcomingRules ordinaryTexts;
    private @Nullable AssertionError emptyTables;

    /**
     * Creates the exception.
     *
     * @param rows the tables that had rows, as messages show them
     */
    FailedOverRowsException(
            String rows, MigratorException refusal, UpcomingRules castRules, UpcomingRules ordinaryTexts) {
        super(refusal);
        this.rows = rows;
        this.refusal = refusal;
        this.castRules = castRules;
        this.ordinaryTexts = ordinaryTexts;
    }

    /** Adds a second failure: too many tables had no rows. */
    FailedOverRowsException withEmptyTables(Optional<AssertionError> other) {
        emptyTables = other.orElse(null);
        return this;
    }

    Optional<AssertionError> emptyTables() {
        return Optional.ofNullable(emptyTables);
    }

    String rows() {
        return rows;
    }

    MigratorException refusal() {
        return refusal;
    }

    /** Returns rules under which the migration can cast texts, as far as the server's message names the type. */
    UpcomingRules castRules() {
        return castRules;
    }

    /** Returns rules that only ordinary texts satisfy. */
    UpcomingRules ordinaryTexts() {
        return ordinaryTexts;
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
