package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.history.HistoryWriter;
import dev.rung.runtime.internal.session.Turn;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.Resumption;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt to run a step outside a transaction: what follows it from statement to statement.
 *
 * @param step the step
 * @param journal how far it has come
 * @param replay where it goes on, if it was interrupted
 * @param indexes which indexes it leaves
 * @param partitions which partitions it leaves
 * @param own its own transactions
 * @param tries what gives a statement another try
 */
record StepAttempt(
        PlannedStep step,
        Journal journal,
        Replay replay,
        IndexWatch indexes,
        PartitionWatch partitions,
        OwnTransaction own,
        Tries tries) {

    private static final Logger LOG = LoggerFactory.getLogger("dev.rung.runtime.Migrator");

    /** Begins an attempt; the invalid indexes that are there now are not its own, unless it was interrupted. */
    static StepAttempt of(Turn turn, HistoryWriter writer, PlannedStep step) throws SQLException {
        var session = turn.session();
        step.resumption().ifPresent(resumption -> logged(step, resumption));
        var indexes =
                step.resumption().isPresent() ? IndexWatch.ofResumption(session) : IndexWatch.ofFirstAttempt(session);
        var partitions = new PartitionWatch(session);
        return new StepAttempt(
                step,
                new Journal(session, writer, step),
                new Replay(step.resumption(), indexes, partitions),
                indexes,
                partitions,
                new OwnTransaction(session.connection()),
                new Tries(turn));
    }

    StepGuard guard() {
        return new StepGuard(this);
    }

    /** Throws where the migration ended but is not at its end. */
    void requireEnd() throws SQLException {
        if (own.isWanted()) {
            throw new SQLException("the migration left a transaction of its own open", "25000");
        }
        replay.ended();
    }

    /** Ends what the failed migration has open, and notes where it stopped. */
    void stop(Throwable thrown) {
        try {
            if (own.rollBack()) {
                journal.rolledBack();
            }
            journal.stops();
        } catch (SQLException e) {
            thrown.addSuppressed(e);
        }
    }

    /** Returns what is left of the failed migration, as messages show it. */
    String remains(Throwable thrown) {
        var position = journal.position();
        if (position == 0) {
            return "nothing of %s is left".formatted(step.version());
        }
        return "%s runs outside a transaction: what it did before statement %d stays%s"
                .formatted(step.version(), position, left(thrown));
    }

    private String left(Throwable thrown) {
        try {
            var names = indexes.left().stream().map(index -> index.name()).collect(Collectors.joining(", "));
            return doubt() + (names.isEmpty() ? "" : ", and so does the INVALID index " + names);
        } catch (SQLException e) {
            thrown.addSuppressed(e);
            return doubt();
        }
    }

    private String doubt() {
        return journal.isInDoubt() ? ", and that one may be done or not" : "";
    }

    private static void logged(PlannedStep step, Resumption resumption) {
        LOG.info(
                "rung: {} resumed at statement {} of its way {}, begun at {}",
                step.version(),
                resumption.statement(),
                step.direction().name().toLowerCase(Locale.ROOT),
                resumption.startedAt());
    }
}
