package dev.rung.runtime.internal.history;

import dev.rung.catalog.Fingerprint;
import dev.rung.runtime.internal.sql.TableName;
import dev.rung.runtime.model.Outcome;
import dev.rung.runtime.model.PlannedChange;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.schema.internal.ddl.AppliedConditionals;
import dev.rung.schema.internal.sql.Quoting;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The row of a step as a statement without parameters, to be sent in one list with all that the step does and after it: a
 * session that sees the row sees what was done.
 *
 * @param table the history
 * @param author who writes
 * @param step the step
 */
public record DoneRow(TableName table, RowAuthor author, PlannedStep step) {

    /** When a step begins. */
    public enum Begin {
        WITH_TRANSACTION,
        AFTER_STEP_BEFORE
    }

    private static final String NOW = "pg_catalog.clock_timestamp()";

    /**
     * Returns the statement that adds the row, as done; it fails where another runner has claimed the row.
     *
     * @param begin when the step began
     */
    public String sql(Begin begin) {
        var begun = begin == Begin.WITH_TRANSACTION ? "pg_catalog.now()" : endOfStepBefore();
        var isConditional = step.change().filter(PlannedChange::isConditional).isPresent();
        var values = values(Outcome.DONE, step.stateAfter())
                .add(isConditional ? AppliedConditionals.sql("''") : "null")
                .add(begun)
                .add(NOW)
                .add(millisSince(begun));
        return "insert into " + table.sql() + " (" + HistoryRows.FIELDS
                + ", acted, started_at, finished_at, duration_ms) values (" + values + ")";
    }

    private StringJoiner values(Outcome outcome, Fingerprint state) {
        return new StringJoiner(", ")
                .add(Integer.toString(HistoryFormat.CURRENT.number()))
                .add(Long.toString(step.version().number()))
                .add(literal(step.description()))
                .add(literal(step.direction().name()))
                .add(literal(step.checksum()))
                .add(literal(step.reason().orElse(null)))
                .add(author.run())
                .add(author.user())
                .add(author.host())
                .add(author.application())
                .add(author.tool())
                .add(Long.toString(step.seq()))
                .add(literal(outcome.name()))
                .add(literal(state.value()));
    }

    private String endOfStepBefore() {
        return "(select finished_at from " + table.sql() + " where seq operator(pg_catalog.=) " + (step.seq() - 1)
                + ")";
    }

    /** Whole milliseconds, as the report has them: rounded, a row could have more than the trip that it travelled in. */
    private static String millisSince(String begun) {
        return "pg_catalog.floor(pg_catalog.date_part('epoch', " + NOW + " operator(pg_catalog.-) " + begun
                + ") operator(pg_catalog.*) 1000)::pg_catalog.int8";
    }

    private static String literal(@Nullable String value) {
        return value == null ? "null" : Quoting.literal(value);
    }
}
