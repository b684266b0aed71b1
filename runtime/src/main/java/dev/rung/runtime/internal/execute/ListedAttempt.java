package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.execute.StatementList.Entry;
import dev.rung.runtime.internal.execute.StatementList.Role;
import dev.rung.runtime.internal.history.HistoryMovedException;
import dev.rung.runtime.internal.history.HistoryReplacedException;
import dev.rung.runtime.internal.history.HistoryWriter;
import dev.rung.runtime.internal.history.HistoryWriter.Ending;
import dev.rung.runtime.internal.history.ListedRow;
import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.internal.session.Turn;
import dev.rung.runtime.internal.sql.SqlFailure;
import dev.rung.runtime.internal.sql.SqlScript;
import dev.rung.runtime.internal.sql.SqlSequence;
import dev.rung.runtime.internal.sql.SqlStatement;
import dev.rung.runtime.internal.sql.UnquotedSecretsHint;
import dev.rung.runtime.model.PlannedChange;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.StepResult;
import dev.rung.schema.operation.ReversibleSql;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * One try to run a step whose statements are known beforehand, in the transaction that is open: all that it does, its row
 * and maybe the end of the transaction travel together, in one round trip.
 *
 * @param turn whose turn it is
 * @param writer the history
 * @param lockTimeout how long a statement may wait for a lock
 */
record ListedAttempt(Turn turn, HistoryWriter writer, Duration lockTimeout) {

    /**
     * A step in its batch.
     *
     * @param step the step
     * @param change what it does
     * @param before the results of the steps before it, in the same transaction
     * @param ending whether the transaction ends with it
     */
    record Place(PlannedStep step, PlannedChange change, List<StepResult> before, Ending ending) {

        ListedRow.Begin begin() {
            return before.isEmpty() ? ListedRow.Begin.WITH_TRANSACTION : ListedRow.Begin.AFTER_STEP_BEFORE;
        }

        List<StepResult> resultsWith(StepResult own) {
            return Stream.concat(before.stream(), Stream.of(own)).toList();
        }
    }

    /** Runs the step; returns what came of it, with the steps before it. */
    Attempt run(Place place) throws SQLException {
        var watch = Stopwatch.start();
        try {
            var confirmation = turn.watch().during(place.step(), () -> send(place));
            return new Attempt.Committed(place.resultsWith(watch.done(place.step())), confirmation);
        } catch (StatementList.Failure e) {
            UnquotedSecretsHint.by(e, written(place.change()));
            return failed(place, e, watch);
        } catch (SQLException e) {
            return rolledBack(place, e, watch, "");
        }
    }

    private static List<SqlStatement> written(PlannedChange change) {
        return change.operations()
                .flatMap(operation -> operation.sql().stream())
                .flatMap(sql -> SqlScript.split(sql).stream())
                .toList();
    }

    /** All in one trip, unless what the server says of the work decides what it is to be asked at the end. */
    private Confirmation send(Place place) throws SQLException {
        var indexes = new IndexClaims();
        var list = new StatementList(indexes::warned);
        list.addScript(Role.OPENING, SqlSequence.of(session().freshSql(), writer.holdSql()));
        session().freshened();
        list.addOurs(
                Role.OPENING, "select " + writer.noteCalls() + ", " + session().workInTransaction(lockTimeout));
        addWork(place.change(), list, indexes);
        if (indexes.expectsWarnings()) {
            send(list);
            list = new StatementList(indexes::warned);
        }
        addClosing(place, list, indexes);
        return send(list);
    }

    private Confirmation send(StatementList list) throws SQLException {
        return turn.watch().sending(() -> list.send(session().connection()));
    }

    private void addClosing(Place place, StatementList list, IndexClaims indexes) {
        list.addScript(Role.CLOSING, SqlSequence.of(indexes.closingSql(session().ourselvesSql()), writer.intactSql()));
        list.addOurs(Role.CLOSING, new ListedRow(writer.table(), writer.run(), place.step()).sql(place.begin()));
        if (place.ending() == Ending.COMMIT) {
            list.addOurs(Role.CLOSING, "commit");
        }
    }

    /** Adds the work to {@code list}, and what it may claim to {@code indexes}. */
    private void addWork(PlannedChange change, StatementList list, IndexClaims indexes) throws SQLException {
        var trace = new StatementTrace(session());
        var guard = new TransactionGuard(trace);
        for (var operation : change.operations().toList()) {
            for (var sql : operation.sql()) {
                var statements = SqlScript.split(sql);
                guard.read(statements);
                statements.forEach(trace::begins);
                if (operation.operation() instanceof ReversibleSql) {
                    statements.forEach(indexes::add);
                    TextPart.whole(statements).forEach(part -> part.addTo(list, operation.number(), TextOrigin.AUTHOR));
                } else {
                    statements.forEach(indexes::addGenerated);
                    statements.forEach(statement -> list.addGenerated(statement, operation));
                }
            }
        }
    }

    private Attempt failed(Place place, StatementList.Failure e, Stopwatch watch) throws SQLException {
        var role = e.entry().map(Entry::role).orElse(Role.WORK);
        if (place.ending() == Ending.COMMIT && CommitFailure.isUnanswered(e, session())) {
            return new Attempt.Unanswered(place.step(), place.resultsWith(watch.done(place.step())), e);
        }
        if (role == Role.OPENING || (role == Role.CLOSING && SqlFailure.of(e).isUntranslatable())) {
            session().rollback(e);
            if (writer.isReplaced(e)) {
                throw new HistoryReplacedException();
            }
            throw e;
        }
        return rolledBack(
                place, thrown(e, role), watch, e.entry().map(Entry::sql).orElse(""));
    }

    private Exception thrown(StatementList.Failure e, Role role) {
        var refusal = IndexClaims.refusal(e).<Exception>map(index -> index).or(() -> writer.refusal(e));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return role == Role.WORK && e.entry().isPresent()
                ? new OperationFailedException(e.entry().get().operation(), e)
                : role == Role.CLOSING ? CommitRefusedException.of(e) : e;
    }

    private Attempt rolledBack(Place place, Exception thrown, Stopwatch watch, String statement) {
        session().rollback(thrown);
        if (isTaken(place.step(), thrown)) {
            throw new HistoryMovedException(place.step().seq());
        }
        return new Attempt.RolledBack(place.step(), thrown, watch.took(), statement);
    }

    /** Another runner may have done the step meanwhile: then whatever went wrong here is no failure of it. */
    private boolean isTaken(PlannedStep step, Exception thrown) {
        try {
            return session().reading(own -> {
                writer.hold(own);
                return writer.isTaken(own, step);
            });
        } catch (SQLException | HistoryReplacedException e) {
            thrown.addSuppressed(e);
            return false;
        }
    }

    private Session session() {
        return turn.session();
    }
}
