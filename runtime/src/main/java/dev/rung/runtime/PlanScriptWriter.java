package dev.rung.runtime;

import dev.rung.catalog.TransactionMode;
import dev.rung.runtime.internal.history.DoneRow;
import dev.rung.runtime.internal.history.RowAuthor;
import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.internal.sql.TableName;
import dev.rung.runtime.model.Direction;
import dev.rung.runtime.model.MigrationPlan;
import dev.rung.runtime.model.PlannedChange;
import dev.rung.runtime.model.PlannedPart;
import dev.rung.runtime.model.PlannedStep;
import java.util.Optional;

/**
 * Writes a plan as a script. Each step asserts the last row of the history before it does anything and adds its own row in the
 * same transaction: a script that is run twice, or late, or by a client that goes on after an error, does no harm.
 */
final class PlanScriptWriter {

    private final Session session;
    private final TableName history;
    private final RowAuthor author;
    private final StringBuilder sql = new StringBuilder();

    PlanScriptWriter(Session session) {
        this.session = session;
        this.history = session.settings().history();
        this.author = RowAuthor.ofScript(session.run());
    }

    /** Returns the script of {@code plan}. */
    PlanScript write(MigrationPlan plan) {
        line("-- %s of Rung for database %s, made from row %d of %s"
                .formatted(
                        plan.direction() == Direction.UP ? "Migration" : "Rollback",
                        comment(session.database()),
                        plan.historySeq(),
                        comment(history.toString())));
        for (var step : plan.steps()) {
            var change = step.change().filter(known -> !known.isConditional());
            if (change.isEmpty()) {
                line("\n-- The script ends before %s: %s".formatted(comment(step.toString()), reason(step)));
                return new PlanScript(sql.toString(), Optional.of(step));
            }
            write(step, change.get());
        }
        return new PlanScript(sql.toString(), Optional.empty());
    }

    private static String reason(PlannedStep step) {
        return step.change().isPresent()
                ? "what it does depends on the database, and Rung has to note it"
                : "only running its code shows its statements";
    }

    private void write(PlannedStep step, PlannedChange change) {
        line("\n-- " + comment(step.toString()));
        if (step.transactionMode() == TransactionMode.TRANSACTIONAL) {
            begin(step.seq() - 1);
            change.parts().forEach(this::statements);
            statement(new DoneRow(history, author, step).sql(DoneRow.Begin.WITH_TRANSACTION));
            statement("commit");
            return;
        }
        begin(step.seq() - 1);
        statement(new DoneRow(history, author, step).claimSql());
        statement("commit");
        change.parts().forEach(part -> part(part, step));
        statement(new DoneRow(history, author, step).endSql());
    }

    private void part(PlannedPart part, PlannedStep step) {
        if (part.mode() == TransactionMode.NON_TRANSACTIONAL) {
            statement(session.migrationSettingsSql());
            statements(part);
            return;
        }
        begin(step.seq());
        statements(part);
        statement("commit");
    }

    /** Begins a transaction in which row {@code last} is the last one of the history, or nothing else is done. */
    private void begin(long last) {
        statement("begin");
        statement("""
                do $rung$ begin
                if (select coalesce(pg_catalog.max(seq), 0) from %s) operator(pg_catalog.<>) %d then
                raise exception 'the history has changed since this script was made, or a step before failed: make it again';
                end if; end $rung$""".formatted(history.sql(), last));
        statement(session.scriptSettingsSql());
    }

    private void statements(PlannedPart part) {
        part.operations().forEach(operation -> operation.sql().forEach(this::statement));
    }

    private void statement(String text) {
        line(text + ";");
    }

    private void line(String text) {
        sql.append(text).append('\n');
    }

    /** Text of others cannot end the line of a comment. */
    private static String comment(String text) {
        return text.lines().reduce((first, second) -> first + " " + second).orElse("");
    }
}
