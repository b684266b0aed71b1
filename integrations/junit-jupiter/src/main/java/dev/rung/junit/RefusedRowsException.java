package dev.rung.junit;

import dev.rung.junit.internal.rows.RowReport;
import dev.rung.junit.internal.rows.UpcomingRules;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.error.MigratorException;
import java.util.Set;

/** A migration could not go up over the rows that were there. */
final class RefusedRowsException extends Exception {

    private static final long serialVersionUID = 1;

    /**
     * Null without a fill, a text that is too long, a number or a bit string that does not fit: what clean data has too, so that
     * other rows would only hide it.
     */
    private static final Set<String> HAZARDS = Set.of("23502", "22001", "22003", "22026");

    private final transient RowReport rows;
    private final MigratorException refusal;
    private final transient UpcomingRules clues;
    private final transient UpcomingRules ordinaryTexts;

    RefusedRowsException(RowReport rows, MigratorException refusal, UpcomingRules clues, UpcomingRules ordinaryTexts) {
        super(refusal);
        this.rows = rows;
        this.refusal = refusal;
        this.clues = clues;
        this.ordinaryTexts = ordinaryTexts;
    }

    RowReport rows() {
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
        return refusal instanceof MigrationFailedException failed
                && failed.report().results().stream()
                        .flatMap(result -> result.failure().stream())
                        .anyMatch(failure -> HAZARDS.contains(failure.sqlState()));
    }
}
