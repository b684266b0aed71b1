package dev.rung.runtime.internal.execute.statementwise;

import dev.rung.runtime.internal.execute.step.LockRetry;
import dev.rung.runtime.internal.execute.step.RunContext;
import dev.rung.runtime.internal.history.HistoryWriter;
import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.internal.session.Watchdog;
import dev.rung.runtime.internal.sql.SqlFailure;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.Resumption;
import dev.rung.runtime.model.Resumption.Stop;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt to run a step outside a transaction, with what tracks it from statement to statement.
 *
 * @param session where it runs
 * @param watchdog the watchdog of the run
 * @param step the step
 * @param journal how far it has come
 * @param replay where it is resumed, if it was interrupted
 * @param indexes which indexes it leaves
 * @param partitions which partitions it leaves
 * @param own its own transactions
 * @param retry what gives a statement another try
 */
record StatementwiseAttempt(
        Session session,
        Watchdog watchdog,
        PlannedStep step,
        Journal journal,
        Replay replay,
        IndexTracker indexes,
        PartitionTracker partitions,
        OwnTransaction own,
        LockRetry retry) {

    private static final Logger LOG = LoggerFactory.getLogger("dev.rung.runtime.Migrator");

    /** Begins an attempt; the invalid indexes that exist now are not its own, unless it was interrupted. */
    static StatementwiseAttempt of(RunContext context, PlannedStep step) throws SQLException {
        var session = context.session();
        var writer = context.history();
        step.resumption().ifPresent(resumption -> logged(step, resumption));
        var indexes = step.resumption().isPresent()
                ? IndexTracker.ofResumption(session)
                : IndexTracker.ofFirstAttempt(session);
        var partitions = new PartitionTracker(session);
        return new StatementwiseAttempt(
                session,
                context.watchdog(),
                step,
                new Journal(session, writer, step),
                new Replay(step.resumption(), found(session, writer, step), indexes, partitions),
                indexes,
                partitions,
                new OwnTransaction(session.connection()),
                new LockRetry(context.lock()));
    }

    private static Optional<PriorState> found(Session session, HistoryWriter writer, PlannedStep step)
            throws SQLException {
        return step.resumption().isEmpty()
                ? Optional.empty()
                : session.read(own -> {
                            writer.lockAndVerify(own);
                            return writer.notes()
                                    .found(own, step, step.resumption().get().statement());
                        })
                        .map(PriorState::of);
    }

    JournalingGuard guard() {
        return new JournalingGuard(this);
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
            journal.noteStop();
        } catch (SQLException e) {
            thrown.addSuppressed(e);
        }
    }

    /** Returns what is left of the failed migration, as messages show it. */
    String remains(Throwable thrown) {
        return new AttemptRemains(this).text(thrown);
    }

    /** Returns why the next run would not resume here, as far as is known; empty where it would, or has nothing to do. */
    Optional<String> noResume(SqlFailure failure) {
        if (journal.position() == 0) {
            return Optional.empty();
        }
        if (step.checksum().indexOf(':') < 0) {
            return Optional.of("its class is not known to be the same then (its checksum is " + step.checksum() + ")");
        }
        var unfinished = journal.unfinished();
        var stop = unfinished.isEmpty()
                        || (!journal.isUnknown() && failure.sqlState().isEmpty())
                ? Stop.BEFORE
                : journal.isUnknown() ? Stop.UNDER_WAY : Stop.FAILED;
        return replay.refusalOfNext(journal.position(), unfinished, stop);
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
