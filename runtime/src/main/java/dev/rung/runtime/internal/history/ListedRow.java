package dev.rung.runtime.internal.history;

import dev.rung.runtime.internal.sql.Acted;
import dev.rung.runtime.internal.sql.Quoting;
import dev.rung.runtime.internal.sql.TableName;
import dev.rung.runtime.model.Outcome;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.Run;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The row of a step as a statement without parameters, to be sent in one list with all that the step does and after it: who
 * sees the row sees what was done.
 *
 * @param table the history
 * @param run who runs
 * @param step the step
 */
public record ListedRow(TableName table, Run run, PlannedStep step) {

    private static final String BEGUN_WITH_TRANSACTION = "pg_catalog.now()";
    private static final String NOW = "pg_catalog.clock_timestamp()";
    private static final String MILLIS = "(pg_catalog.date_part('epoch', " + NOW
            + " operator(pg_catalog.-) %s) operator(pg_catalog.*) 1000)::pg_catalog.int8";

    /**
     * Returns the statement that adds the row, as done; it fails where another runner has taken the place of the step.
     *
     * @param isFirst whether the step begins with the transaction, and not where the one before it ended
     * @param isConditional whether the step may have noted what it made
     */
    public String sql(boolean isFirst, boolean isConditional) {
        var begun = isFirst ? BEGUN_WITH_TRANSACTION : endOfStepBefore();
        var values = new StringJoiner(", ")
                .add(Long.toString(step.version().number()))
                .add(literal(step.description()))
                .add(literal(step.direction().name()))
                .add(literal(step.checksum()))
                .add(literal(step.reason().orElse(null)))
                .add(literal(run.id().toString()))
                .add(literal(run.databaseUser()))
                .add(literal(run.host()))
                .add(literal(run.application()))
                .add(literal(run.tool()))
                .add(Long.toString(step.seq()))
                .add(literal(Outcome.DONE.name()))
                .add(literal(step.stateAfter().value()))
                .add(isConditional ? Acted.sql("''") : "null")
                .add(begun)
                .add(NOW)
                .add(MILLIS.replace("%s", begun));
        return "insert into " + table.sql() + " (" + HistoryWriter.FIELDS
                + ", acted, started_at, finished_at, duration_ms) values (" + values + ")";
    }

    private String endOfStepBefore() {
        return "(select finished_at from " + table.sql() + " where seq operator(pg_catalog.=) " + (step.seq() - 1)
                + ")";
    }

    private static String literal(@Nullable String value) {
        return value == null ? "null" : Quoting.literal(value);
    }
}
