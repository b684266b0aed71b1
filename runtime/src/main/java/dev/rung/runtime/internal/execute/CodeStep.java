package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.execute.context.GuardedContext;
import dev.rung.runtime.internal.execute.context.TransactionControlException;
import dev.rung.runtime.internal.execute.context.TransactionControlGuard;
import dev.rung.runtime.internal.execute.failure.CommitRefusedException;
import dev.rung.runtime.internal.execute.index.IndexClaims;
import dev.rung.runtime.internal.execute.step.Invocation;
import dev.rung.runtime.internal.execute.step.LostAnswerGuard;
import dev.rung.runtime.internal.execute.step.MigrationCodeException;
import dev.rung.runtime.internal.execute.step.RunContext;
import dev.rung.runtime.internal.execute.step.StepClaim;
import dev.rung.runtime.internal.execute.step.StoppedException;
import dev.rung.runtime.internal.execute.step.Stopwatch;
import dev.rung.runtime.internal.execute.step.TimingGuard;
import dev.rung.runtime.internal.history.HistoryCollisionException;
import dev.rung.runtime.internal.history.HistoryReplacedException;
import dev.rung.runtime.internal.history.HistoryWriter.OpenTransaction;
import dev.rung.runtime.internal.session.CommitConfirmation;
import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.model.StepResult;
import java.sql.SQLException;
import java.time.Duration;

/** Runs a step whose migration is code: claims its row, runs the migration, completes the row. */
final class CodeStep implements TransactionalStep {

    private final RunContext context;
    private final Duration lockTimeout;
    private final StepInTransaction at;

    CodeStep(RunContext context, Duration lockTimeout, StepInTransaction at) {
        this.context = context;
        this.lockTimeout = lockTimeout;
        this.at = at;
    }

    @Override
    public TransactionOutcome run() throws SQLException {
        var stopwatch = Stopwatch.start();
        var trace = new StatementTrace(session());
        var transaction = claim();
        try {
            runMigration(trace);
        } catch (MigrationCodeException e) {
            return rolledBack(e.thrown(), stopwatch, trace);
        } catch (StoppedException e) {
            return rolledBack(e, stopwatch, trace);
        }
        return complete(transaction, stopwatch, trace);
    }

    private String claim() throws SQLException {
        try {
            return new StepClaim(session(), context.history()).inTransaction(at.step(), lockTimeout);
        } catch (SQLException | HistoryCollisionException | HistoryReplacedException e) {
            session().rollback(e);
            throw e;
        }
    }

    private void runMigration(StatementTrace trace) throws MigrationCodeException, StoppedException {
        var observation = context.observer().begins(session(), at.step());
        try (var watch = context.watchdog().watch(at.step())) {
            var guard = TimingGuard.over(new TransactionControlGuard(trace), observation);
            var database = new GuardedContext(session().connection(), new LostAnswerGuard(guard, watch));
            new Invocation(context.migration(at.step()), at.step()).run(database);
            var stopped = watch.stopped();
            if (stopped.isPresent()) {
                throw new StoppedException(stopped.get());
            }
        }
        observation.ended();
    }

    private TransactionOutcome complete(String transaction, Stopwatch stopwatch, StatementTrace trace)
            throws SQLException {
        var result = stopwatch.done(at.step());
        var results = at.resultsWith(result);
        try {
            var check = trace.indexes().closingSql(session().restoreRoleSql());
            var open = new OpenTransaction(transaction, check, at.ending());
            return new TransactionOutcome.Completed(results, complete(result, open));
        } catch (SQLException e) {
            var refusal = IndexClaims.refusal(e);
            if (refusal.isPresent()) {
                return rolledBack(refusal.get(), stopwatch, trace);
            }
            return at.isLast() && CommitFailure.isUnanswered(e, session())
                    ? new TransactionOutcome.Unanswered(at.step(), results, e)
                    : rolledBack(CommitRefusedException.of(e), stopwatch, trace);
        }
    }

    private CommitConfirmation complete(StepResult result, OpenTransaction open) throws SQLException {
        var connection = session().connection();
        var completion = context.watchdog()
                .committing(at.step(), () -> context.history().complete(connection, at.step(), result.took(), open));
        return switch (completion.end()) {
            case DONE -> CommitConfirmation.of(completion.warnings());
            case TRANSACTION_ENDED -> throw new TransactionControlException("commit or rollback");
        };
    }

    private TransactionOutcome rolledBack(Throwable thrown, Stopwatch stopwatch, StatementTrace trace) {
        session().rollback(thrown);
        return new TransactionOutcome.RolledBack(at.step(), thrown, stopwatch.took(), trace.last());
    }

    private Session session() {
        return context.session();
    }
}
