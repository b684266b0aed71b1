package dev.rung.runtime;

import dev.rung.catalog.TransactionMode;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.InvalidTargetException;
import dev.rung.runtime.internal.execute.context.SqlOrigin;
import dev.rung.runtime.internal.history.DoneRow;
import dev.rung.runtime.internal.history.HistoryTable;
import dev.rung.runtime.internal.history.RowAuthor;
import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.internal.sql.SqlScript;
import dev.rung.runtime.internal.sql.SqlStatement;
import dev.rung.runtime.internal.sql.TableName;
import dev.rung.runtime.model.Direction;
import dev.rung.runtime.model.MigrationPlan;
import dev.rung.runtime.model.PlannedChange;
import dev.rung.runtime.model.PlannedOperation;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.TransactionScope;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Writes a plan as a script. Each step is a transaction that asserts the last row of the history before it does anything, and adds
 * its own row: a script that is run twice, or late, or by a client that continues after an error, does no harm. It ends before the
 * first step of which that cannot be said.
 */
final class PlanScriptWriter {

    private final Session session;
    private final TableName history;
    private final RowAuthor author;
    private final StringBuilder sql = new StringBuilder();

    private PlanScriptWriter(Session session) {
        this.session = session;
        this.history = session.settings().history();
        this.author = RowAuthor.ofScript(session.run());
    }

    /** Returns the script of {@code plan}, for the history that {@code table} is; throws where there can be none. */
    static PlanScript of(MigrationPlan plan, Session session, Optional<HistoryTable> table) {
        if (session.settings().transactionScope() == TransactionScope.RUN) {
            throw new InvalidTargetException(
                    ErrorCode.NOT_ATOMIC,
                    Explanation.unchanged(
                            "The run is to be all or nothing, which a script of several transactions is not",
                            "leave TransactionScope.RUN out, or let Rung run it"),
                    null);
        }
        if (table.isEmpty()) {
            throw new InvalidTargetException(
                    ErrorCode.NO_SUCH_TARGET,
                    Explanation.unchanged(
                            "There is no history %s yet for a script to add to"
                                    .formatted(session.settings().history()),
                            "create it with a first run, such as migrate(Target.upTo(1)), or with baseline(version)"),
                    null);
        }
        return new PlanScriptWriter(session).write(plan);
    }

    private PlanScript write(MigrationPlan plan) {
        line("-- %s of Rung for database %s, made from row %d of %s"
                .formatted(
                        plan.direction() == Direction.UP ? "Migration" : "Rollback",
                        comment(session.database()),
                        plan.historySeq(),
                        comment(history.toString())));
        line("set client_encoding = 'UTF8';");
        for (var step : plan.steps()) {
            var obstacle = obstacle(step);
            if (obstacle.isPresent()) {
                line("\n-- The script ends before %s: %s".formatted(comment(step.toString()), obstacle.get()));
                return new PlanScript(sql.toString(), Optional.of(step));
            }
            write(step);
        }
        return new PlanScript(sql.toString(), Optional.empty());
    }

    /** Returns why only Rung can run {@code step}; empty where a script can. */
    private static Optional<String> obstacle(PlannedStep step) {
        if (step.change().isEmpty()) {
            return Optional.of("only running its code shows its statements");
        }
        if (step.transactionMode() == TransactionMode.NON_TRANSACTIONAL) {
            return Optional.of("it runs outside a transaction, and Rung notes how far it has come");
        }
        if (step.change().get().isConditional()) {
            return Optional.of("what it does depends on the database, and Rung has to note it");
        }
        return statements(
                                step,
                                operation -> SqlOrigin.ofPlanned(operation.operation())
                                        .isAuthor())
                        .anyMatch(SqlStatement::mayChangeSession)
                ? Optional.of("its SQL may change the session or end the transaction")
                : Optional.empty();
    }

    private static Stream<SqlStatement> statements(PlannedStep step, Predicate<PlannedOperation> which) {
        return step.change().stream()
                .flatMap(PlannedChange::operations)
                .filter(which)
                .flatMap(operation -> operation.sql().stream())
                .flatMap(text -> SqlScript.split(text).stream());
    }

    private void write(PlannedStep step) {
        line("\n-- " + comment(step.toString()));
        statement("begin");
        statement("""
                do $rung$ begin
                if (select coalesce(pg_catalog.max(seq), 0) from %s) operator(pg_catalog.<>) %d then
                raise exception 'the history has changed since this script was made, or a step before failed: make it again';
                end if; end $rung$""".formatted(history.sql(), step.seq() - 1));
        statement(session.scriptSettingsSql());
        statements(step, operation -> true).map(SqlStatement::text).forEach(this::statement);
        statement(new DoneRow(history, author, step).sql(DoneRow.Begin.WITH_TRANSACTION));
        statement("commit");
    }

    /** Writes a statement, which may end in a comment. */
    private void statement(String text) {
        line(text.contains("--") ? text + "\n;" : text + ";");
    }

    private void line(String text) {
        sql.append(text).append('\n');
    }

    /** Text of others cannot end the line of a comment. */
    private static String comment(String text) {
        return text.lines().reduce((first, second) -> first + " " + second).orElse("");
    }
}
