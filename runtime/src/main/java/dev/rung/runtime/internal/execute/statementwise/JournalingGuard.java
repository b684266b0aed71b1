package dev.rung.runtime.internal.execute.statementwise;

import dev.rung.runtime.internal.execute.context.RefusedStatements;
import dev.rung.runtime.internal.execute.context.StandardStringsException;
import dev.rung.runtime.internal.execute.context.StatementGroup;
import dev.rung.runtime.internal.execute.context.StatementGuard;
import dev.rung.runtime.internal.execute.step.LockRetry;
import dev.rung.runtime.internal.execute.step.Stopwatch;
import dev.rung.runtime.internal.plan.Repetition;
import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.internal.session.Watchdog;
import dev.rung.runtime.internal.sql.SqlFailure;
import dev.rung.runtime.internal.sql.SqlStatement;
import dev.rung.runtime.model.Resumption.Stop;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Journals the statements of a migration outside a transaction: each is noted before it begins, and checked when it ends.
 * Belongs to one attempt.
 */
final class JournalingGuard implements StatementGuard {

    /** Work of Rung itself without a result. */
    @FunctionalInterface
    private interface OwnWork {

        void send() throws SQLException;
    }

    private final Journal journal;
    private final Replay replay;
    private final IndexTracker indexes;
    private final PartitionTracker partitions;
    private final OwnTransaction own;
    private final LockRetry retry;
    private final Session session;
    private final Watchdog watchdog;
    private String lastInPart = "";
    private Optional<PriorState> found = Optional.empty();

    JournalingGuard(StatementwiseAttempt attempt) {
        this.session = attempt.session();
        this.watchdog = attempt.watchdog();
        this.journal = attempt.journal();
        this.replay = attempt.replay();
        this.indexes = attempt.indexes();
        this.partitions = attempt.partitions();
        this.own = attempt.own();
        this.retry = attempt.retry();
    }

    @Override
    public List<StatementGroup> parts(List<SqlStatement> text) throws SQLException {
        RefusedStatements.refuseAlways(text);
        return StatementGroup.each(text);
    }

    /** From now on results are used. */
    @Override
    public void handOut() throws SQLException {
        replay.answer();
    }

    @Override
    public <T> @Nullable T call(String name, Work<T> work) throws SQLException {
        var wasOpen = own.isOpen();
        var result = work.run();
        own.called(name);
        if (wasOpen && !own.isOpen()) {
            journal.ended();
        }
        return result;
    }

    /** The note that the part is done is in the same transaction: where the process is killed, both are committed or neither. */
    @Override
    public void transaction(Part part) throws SQLException {
        if (!replay.isDone()) {
            retry.restart();
            var sent = false;
            while (!sent) {
                sent = isSent(part);
            }
        }
    }

    private boolean isSent(Part part) throws SQLException {
        runWatched(() -> journal.begins(replay.shown()));
        retry.nextAttempt();
        var watch = Stopwatch.start();
        try {
            inOwnTransaction(part);
            return true;
        } catch (SQLException | RuntimeException e) {
            journal.failed(e);
            rollBack(e);
            retry.recordFailure(e, lastInPart, watch.took());
            if (!retry.retryAfterPause("the part at statement " + replay.shown(), e)) {
                throw e;
            }
            return false;
        }
    }

    private void inOwnTransaction(Part part) throws SQLException {
        own.begin();
        runWatched(journal::beginTracking);
        part.send();
        runWatched(() -> {
            journal.noteNext();
            own.commit();
        });
        journal.ended();
    }

    /** Sends what is Rung's own, between the statements of the migration; its answer is watched as theirs are. */
    private <T> T queryWatched(Watchdog.Work<T> own) throws SQLException {
        return watchdog.sending(() -> "", own);
    }

    private void runWatched(OwnWork own) throws SQLException {
        queryWatched(() -> {
            own.send();
            return true;
        });
    }

    private void rollBack(Exception thrown) {
        try {
            own.rollBack();
        } catch (SQLException e) {
            thrown.addSuppressed(e);
        }
    }

    @Override
    public void read(List<SqlStatement> text) throws SQLException {
        if (own.isOurs()) {
            RefusedStatements.refuseInTransaction(text);
            return;
        }
        RefusedStatements.refuseAlways(text);
        if (text.size() > 1 && !own.isWanted()) {
            throw new SQLException(
                    "several statements in one text would be one transaction, in a migration outside of one: "
                            + text.get(0).summary() + "; ...: give them to execute(...), which sends them one by one",
                    SqlFailure.NOT_SUPPORTED);
        }
    }

    @Override
    public <T> @Nullable T send(List<SqlStatement> text, ResultUse use, Work<T> work) throws SQLException {
        if (text.isEmpty()) {
            return work.run();
        }
        var statement = text.get(text.size() - 1);
        if (own.isOpen()) {
            lastInPart = statement.text();
            runWatched(() -> indexes.beforeStatement(statement));
            return run(statement, work);
        }
        runWatched(() -> indexes.shown(statement));
        return switch (replay.next(statement, use)) {
            case SKIP -> null;
            case REPEAT -> work.run();
            case RUN -> step(statement, use, work);
        };
    }

    private <T> @Nullable T step(SqlStatement statement, ResultUse use, Work<T> work) throws SQLException {
        retry.restart();
        while (true) {
            var watch = begin(statement);
            try {
                return run(statement, work);
            } catch (SQLException e) {
                if (!SqlFailure.of(e).isWorthAnotherTry() || own.isWanted()) {
                    throw e;
                }
                retry.recordFailure(e, statement.text(), watch.took());
                if (!mayRepeat(statement, use) || !retry.retryAfterPause(statement.summary(), e)) {
                    throw e;
                }
            }
            if (queryWatched(() -> isFinishedAfterwards(statement))) {
                journal.ended();
                return null;
            }
        }
    }

    private Stopwatch begin(SqlStatement statement) throws SQLException {
        found = queryWatched(() -> {
            indexes.beforeStatement(statement);
            return found(statement);
        });
        runWatched(() -> {
            journal.begins(replay.shown(), statement, found);
            own.commitNote();
        });
        retry.nextAttempt();
        return Stopwatch.start();
    }

    private Optional<PriorState> found(SqlStatement statement) throws SQLException {
        var index = statement.concurrentIndex();
        if (index.isPresent()) {
            return Optional.of(indexes.recovery().found(index.get()));
        }
        var detach = statement.concurrentDetach();
        return detach.isPresent() ? Optional.of(partitions.found(detach.get())) : Optional.empty();
    }

    /** A batch that failed cannot be sent again; a statement whose result is used may be one. */
    private static boolean mayRepeat(SqlStatement statement, ResultUse use) {
        return use == ResultUse.DISCARDED && Repetition.of(Stop.FAILED, statement) != Repetition.REFUSED;
    }

    /** Puts right what a try has left; returns whether that was all that the statement had still to do. */
    private boolean isFinishedAfterwards(SqlStatement statement) throws SQLException {
        if (statement.concurrentIndex().isPresent()) {
            indexes.recovery().clean(statement, found);
        }
        var detach = statement.concurrentDetach();
        return detach.isPresent() && partitions.finish(detach.get()) == PartitionTracker.State.HALF_DETACHED;
    }

    @Override
    public void warned(@Nullable SQLWarning warnings) {
        indexes.warned(warnings);
    }

    /** A finished statement counts as done, also where it took an existing index for its own. */
    private <T> @Nullable T run(SqlStatement statement, Work<T> work) throws SQLException {
        var result = sent(statement, work);
        runWatched(() -> indexes.requireNoneTaken(statement));
        return result;
    }

    private <T> @Nullable T sent(SqlStatement statement, Work<T> work) throws SQLException {
        try {
            var result = work.run();
            own.sent(statement);
            StandardStringsException.requireIn(session.connection());
            if (own.isOpen()) {
                runWatched(() -> indexes.inTransaction(statement));
            } else {
                journal.answered();
                runWatched(() -> indexes.afterStatement(statement));
                journal.ended();
            }
            return result;
        } catch (SQLException | RuntimeException | Error thrown) {
            journal.failed(thrown);
            throw thrown;
        }
    }
}
