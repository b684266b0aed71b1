package dev.rung.runtime.internal.plan;

import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.MigrationKind;
import dev.rung.catalog.TransactionMode;
import dev.rung.runtime.model.Direction;
import dev.rung.runtime.model.History;
import dev.rung.runtime.model.HistoryRow;
import dev.rung.runtime.model.MigrationState;
import dev.rung.runtime.model.MigrationStatus;
import dev.rung.runtime.model.Outcome;
import dev.rung.runtime.model.Resumption;
import dev.rung.runtime.model.Resumption.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The attempts of one migration that have not ended well, since the last that did.
 *
 * @param entry the migration in the code; empty where its class is missing
 * @param attempts the rows, oldest first, of those that may have left something; empty where it is not interrupted
 */
record Interruption(Optional<CatalogEntry> entry, List<HistoryRow> attempts) {

    static Interruption of(MigrationStatus status, History history) {
        var attempts = new ArrayList<HistoryRow>();
        if (status.state() == MigrationState.INTERRUPTED) {
            for (var row : history.rows()) {
                if (row.version().equals(status.version()) && row.outcome() == Outcome.DONE) {
                    attempts.clear();
                } else if (row.version().equals(status.version()) && row.isInterrupted()) {
                    attempts.add(row);
                }
            }
        }
        return new Interruption(status.entry(), attempts);
    }

    /**
     * Returns where the migration may be resumed, if it may: the same class, known to be the same, the same way. Whether the
     * statement itself can be run again is known when the migration shows it: {@link Repetition}.
     */
    Optional<Resumption> resumption(Direction direction) {
        var resumable = !attempts.isEmpty()
                && entry.filter(known -> mayHaveSteps(direction, known)).isPresent()
                && isUnchanged()
                && attempts.stream().allMatch(row -> row.direction() == direction);
        return resumable ? Optional.of(point()) : Optional.empty();
    }

    /** What a derived change holds is known when it is planned. */
    private static boolean mayHaveSteps(Direction direction, CatalogEntry known) {
        return PlanBuilder.declaredMode(direction, known) == TransactionMode.NON_TRANSACTIONAL
                || known.kind() == MigrationKind.AUTO_REVERSIBLE;
    }

    /** Returns whether the class is known to be the one that was interrupted. */
    boolean isUnchanged() {
        return entry.map(CatalogEntry::checksum)
                .filter(checksum -> checksum.indexOf(':') > 0)
                .filter(checksum ->
                        attempts.stream().allMatch(row -> row.checksum().equals(checksum)))
                .isPresent();
    }

    private Resumption point() {
        var statement = 1;
        var stop = Stop.BEFORE;
        for (var row : attempts) {
            if (row.statement() > statement) {
                statement = row.statement();
                stop = stop(row);
            } else if (row.statement() == statement && stop(row).compareTo(stop) > 0) {
                stop = stop(row);
            }
        }
        return new Resumption(statement, stop, attempts.get(attempts.size() - 1).startedAt());
    }

    /** What the server refused has an SQLSTATE; what has none did not come from the statement. */
    private static Stop stop(HistoryRow row) {
        if (row.outcome() == Outcome.RUNNING) {
            return Stop.UNDER_WAY;
        }
        return row.failure().filter(failure -> !failure.sqlState().isEmpty()).isPresent() ? Stop.FAILED : Stop.BEFORE;
    }
}
