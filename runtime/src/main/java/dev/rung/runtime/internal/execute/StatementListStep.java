package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.execute.context.OperationFailedException;
import dev.rung.runtime.internal.execute.context.SqlOrigin;
import dev.rung.runtime.internal.execute.context.StatementGroup;
import dev.rung.runtime.internal.execute.context.StatementList;
import dev.rung.runtime.internal.execute.context.StatementList.Entry;
import dev.rung.runtime.internal.execute.context.StatementList.Role;
import dev.rung.runtime.internal.execute.context.TransactionControlGuard;
import dev.rung.runtime.internal.execute.failure.CommitRefusedException;
import dev.rung.runtime.internal.execute.index.IndexClaims;
import dev.rung.runtime.internal.execute.step.RunContext;
import dev.rung.runtime.internal.execute.step.Stopwatch;
import dev.rung.runtime.internal.history.DoneRow;
import dev.rung.runtime.internal.history.HistoryCollisionException;
import dev.rung.runtime.internal.history.HistoryReplacedException;
import dev.rung.runtime.internal.history.HistoryWriter;
import dev.rung.runtime.internal.history.RowAuthor;
import dev.rung.runtime.internal.session.CommitConfirmation;
import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.internal.sql.SqlFailure;
import dev.rung.runtime.internal.sql.SqlScript;
import dev.rung.runtime.internal.sql.SqlSequence;
import dev.rung.runtime.internal.sql.SqlStatement;
import dev.rung.runtime.internal.sql.UnquotedSecretsHint;
import dev.rung.runtime.model.PlannedChange;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Runs a step whose statements are known beforehand: all of them, its row and maybe the commit travel together, in one
 * round trip.
 */
final class StatementListStep implements TransactionalStep {

    private final RunContext context;
    private final Duration lockTimeout;
    private final StepInTransaction at;
    private final PlannedChange change;

    StatementListStep(RunContext context, Duration lockTimeout, StepInTransaction at, PlannedChange change) {
        this.context = context;
        this.lockTimeout = lockTimeout;
        this.at = at;
        this.change = change;
    }

    @Override
    public TransactionOutcome run() throws SQLException {
        var stopwatch = Stopwatch.start();
        try {
            var confirmation = context.watchdog().during(at.step(), this::send);
            return new TransactionOutcome.Completed(at.resultsWith(stopwatch.done(at.step())), confirmation);
        } catch (StatementList.Failure e) {
            UnquotedSecretsHint.by(e, statements());
            return failed(e, stopwatch);
        } catch (SQLException e) {
            return rolledBack(e, stopwatch, "");
        }
    }

    private List<SqlStatement> statements() {
        return change.operations()
                .flatMap(operation -> operation.sql().stream())
                .flatMap(sql -> SqlScript.split(sql).stream())
                .toList();
    }

    /** Sends all in one round trip, unless the server's warnings about the work decide what it is to check at the end. */
    private CommitConfirmation send() throws SQLException {
        var indexes = new IndexClaims();
        var list = new StatementList(indexes::warned);
        addOpening(list);
        addWork(list, indexes);
        if (indexes.expectsWarnings()) {
            send(list);
            list = new StatementList(indexes::warned);
        }
        addClosing(list, indexes);
        return send(list);
    }

    private CommitConfirmation send(StatementList list) throws SQLException {
        return context.watchdog()
                .sending(
                        () -> SqlStatement.join(statements()),
                        () -> list.send(session().connection()));
    }

    private void addOpening(StatementList list) {
        list.addScript(Role.OPENING, SqlSequence.of(session().cleanSql(), writer().lockAndVerifySql()));
        session().markClean();
        list.addOurs(
                Role.OPENING,
                "select " + writer().trackingCalls() + ", " + session().migrationSettingsCalls(lockTimeout));
    }

    /** Adds the work to {@code list}, and what it may claim to {@code indexes}. */
    private void addWork(StatementList list, IndexClaims indexes) throws SQLException {
        var trace = new StatementTrace(session());
        var guard = new TransactionControlGuard(trace);
        for (var operation : change.operations().toList()) {
            for (var sql : operation.sql()) {
                var statements = SqlScript.split(sql);
                guard.read(statements);
                statements.forEach(trace::begins);
                var origin = SqlOrigin.ofPlanned(operation.operation());
                if (origin.isAuthor()) {
                    statements.forEach(indexes::add);
                    StatementGroup.whole(statements).forEach(group -> group.addTo(list, operation.number(), origin));
                } else {
                    statements.forEach(indexes::addGenerated);
                    statements.forEach(statement -> list.addGenerated(statement, operation));
                }
            }
        }
    }

    private void addClosing(StatementList list, IndexClaims indexes) {
        list.addScript(
                Role.CLOSING,
                SqlSequence.of(indexes.closingSql(session().restoreRoleSql()), writer().requireUnchangedSql()));
        list.addOurs(
                Role.CLOSING, new DoneRow(writer().table(), RowAuthor.of(writer().run()), at.step()).sql(at.begin()));
        if (at.isLast()) {
            list.addOurs(Role.CLOSING, "commit");
        }
    }

    private TransactionOutcome failed(StatementList.Failure e, Stopwatch stopwatch) throws SQLException {
        var role = e.entry().map(Entry::role).orElse(Role.WORK);
        if (at.isLast() && CommitFailure.isUnanswered(e, session())) {
            return new TransactionOutcome.Unanswered(at.step(), at.resultsWith(stopwatch.done(at.step())), e);
        }
        if (role == Role.OPENING || (role == Role.CLOSING && SqlFailure.of(e).isUntranslatable())) {
            session().rollback(e);
            if (writer().isReplaced(e)) {
                throw new HistoryReplacedException();
            }
            throw e;
        }
        return rolledBack(thrown(e, role), stopwatch, e.entry().map(Entry::sql).orElse(""));
    }

    private Exception thrown(StatementList.Failure e, Role role) {
        var refusal = IndexClaims.refusal(e).<Exception>map(index -> index).or(() -> writer().refusal(e));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return role == Role.WORK && e.entry().isPresent()
                ? new OperationFailedException(e.entry().get().operation(), e)
                : role == Role.CLOSING ? CommitRefusedException.of(e) : e;
    }

    private TransactionOutcome rolledBack(Exception thrown, Stopwatch stopwatch, String statement) {
        session().rollback(thrown);
        if (isTaken(thrown)) {
            throw new HistoryCollisionException(at.step().seq());
        }
        return new TransactionOutcome.RolledBack(at.step(), thrown, stopwatch.took(), statement);
    }

    /** Another runner may have done the step meanwhile: then the error here is no failure of the step. */
    private boolean isTaken(Exception thrown) {
        try {
            return session().read(own -> {
                writer().lockAndVerify(own);
                return writer().isTaken(own, at.step());
            });
        } catch (SQLException | HistoryReplacedException e) {
            thrown.addSuppressed(e);
            return false;
        }
    }

    private Session session() {
        return context.session();
    }

    private HistoryWriter writer() {
        return context.history();
    }
}
