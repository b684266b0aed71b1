package dev.rung.runtime.internal.execute.statementwise;

import dev.rung.runtime.internal.execute.step.LockRetry;
import dev.rung.runtime.internal.execute.step.RunContext;
import dev.rung.runtime.internal.history.HistoryWriter;
import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.internal.session.Watchdog;
import dev.rung.runtime.internal.sql.ConcurrentDetach;
import dev.rung.runtime.internal.sql.ConcurrentIndex;
import dev.rung.runtime.internal.sql.SqlFailure;
import dev.rung.runtime.internal.sql.SqlStatement;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.Resumption;
import dev.rung.runtime.model.Resumption.Stop;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
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

    private static final String HALF_DONE = "half done: what it has left the next run repairs, or a person, ";

    private static final Logger LOG = LoggerFactory.getLogger("dev.rung.runtime.Migrator");

    /** Begins an attempt; the invalid indexes that are there now are not its own, unless it was interrupted. */
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
                            return writer.found(
                                    own, step, step.resumption().get().statement());
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
        var position = journal.position();
        if (position == 0) {
            return "nothing of %s is left".formatted(step.version());
        }
        return "%s runs outside a transaction: what it did before statement %d stays%s"
                .formatted(step.version(), position, left(thrown));
    }

    private String left(Throwable thrown) {
        try {
            return doubt() + halves();
        } catch (SQLException e) {
            thrown.addSuppressed(e);
            return journal.isInDoubt()
                    ? doubt()
                    : possibleHalf().map(", and that one may be "::concat).orElse("");
        }
    }

    /** What is half done, and what ends or undoes it. */
    private String halves() throws SQLException {
        var left = indexes.left().stream()
                .map(index -> ", and so does the INVALID index %s (%s)".formatted(index.name(), index.dropSql()))
                .collect(Collectors.joining());
        var detach = journal.unfinished().flatMap(SqlStatement::concurrentDetach);
        return detach.isPresent()
                ? left
                        + partitions
                                .repair(detach.get())
                                .map(sql -> halfDetached(detach.get(), sql))
                                .orElse("")
                : left;
    }

    private static String halfDetached(ConcurrentDetach detach, String repair) {
        return ", and partition %s is half detached (%s)"
                .formatted(detach.partition().sql(), repair);
    }

    private String doubt() {
        return journal.isInDoubt()
                ? ", and that one may be done or not"
                        + possibleHalf().map(", or "::concat).orElse("")
                : "";
    }

    /** What only a new connection could look at. */
    private Optional<String> possibleHalf() {
        var unfinished = journal.unfinished();
        return unfinished
                .flatMap(SqlStatement::concurrentDetach)
                .map(detach -> HALF_DONE + "by " + detach.finalizeSql())
                .or(() -> unfinished.flatMap(SqlStatement::concurrentIndex).flatMap(this::possibleHalfOf));
    }

    /** Where an index was in its way when it began, it has made none of that name. */
    private Optional<String> possibleHalfOf(ConcurrentIndex index) {
        var foundNothing =
                journal.foundByUnfinished().filter(PriorState::isNothing).isPresent();
        var leavesHalf = switch (index.action()) {
            case CREATE, CREATE_IF_NOT_EXISTS, REINDEX -> foundNothing;
            case DROP -> !foundNothing;
        };
        return index.half()
                .filter(name -> leavesHalf)
                .map(name -> HALF_DONE + "where it is INVALID, by drop index concurrently " + name);
    }

    /** Returns why the next run would not go on from here, as far as is known; empty where it would, or has nothing to do. */
    Optional<String> noResume(SqlFailure failure) {
        if (journal.position() == 0) {
            return Optional.empty();
        }
        if (step.checksum().indexOf(':') < 0) {
            return Optional.of("its class is not known to be the same then (its checksum is " + step.checksum() + ")");
        }
        var unfinished = journal.unfinished();
        var stop = unfinished.isEmpty()
                        || (!journal.isInDoubt() && failure.sqlState().isEmpty())
                ? Stop.BEFORE
                : journal.isInDoubt() ? Stop.UNDER_WAY : Stop.FAILED;
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
