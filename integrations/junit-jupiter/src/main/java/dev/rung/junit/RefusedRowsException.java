package dev.rung.junit;

import dev.rung.rows.rule.UpcomingRules;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.model.Failure;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A migration could not go up over the rows that were there. */
final class RefusedRowsException extends Exception {

    private static final long serialVersionUID = 1;

    /**
     * Null without a fill, a text that is too long, a number or a bit string that does not fit: what clean data has too, so that
     * other rows would only hide it.
     */
    private static final Set<String> HAZARDS = Set.of("23502", "22001", "22003", "22026");

    private final String rows;
    private final MigratorException refusal;
    private final transient UpcomingRules clues;
    private final transient UpcomingRules ordinaryTexts;
    private @Nullable AssertionError tooEmpty;

    /**
     * Keeps what is known.
     *
     * @param rows the tables that had rows, as messages show them
     */
    RefusedRowsException(String rows, MigratorException refusal, UpcomingRules clues, UpcomingRules ordinaryTexts) {
        super(refusal);
        this.rows = rows;
        this.refusal = refusal;
        this.clues = clues;
        this.ordinaryTexts = ordinaryTexts;
    }

    /** Keeps what else is wrong: too many tables had no rows. */
    RefusedRowsException beside(Optional<AssertionError> other) {
        tooEmpty = other.orElse(null);
        return this;
    }

    Optional<AssertionError> tooEmpty() {
        return Optional.ofNullable(tooEmpty);
    }

    String rows() {
        return rows;
    }

    MigratorException refusal() {
        return refusal;
    }

    /** Returns rules that values satisfy which the migration can read, as far as the server's message says what it could not. */
    UpcomingRules clues() {
        return clues;
    }

    /** Returns rules that only ordinary texts satisfy. */
    UpcomingRules ordinaryTexts() {
        return ordinaryTexts;
    }

    /** Returns whether users have to know whatever their data is like. */
    boolean isHazard() {
        return failure().filter(failure -> HAZARDS.contains(failure.sqlState())).isPresent();
    }

    /** Returns what the server said; nothing where it was not the server. */
    Optional<Failure> failure() {
        return refusal instanceof MigrationFailedException failed
                ? failed.report().results().stream()
                        .flatMap(result -> result.failure().stream())
                        .findFirst()
                : Optional.empty();
    }
}
