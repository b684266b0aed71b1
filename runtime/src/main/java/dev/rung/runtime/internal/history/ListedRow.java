package dev.rung.runtime.internal.history;

import dev.rung.runtime.internal.sql.Acted;
import dev.rung.runtime.internal.sql.Quoting;
import dev.rung.runtime.internal.sql.TableName;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.Run;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The row of a step as statements without parameters, to be sent in one list with all that the step does: nothing can come
 * between them that would end their transaction.
 *
 * @param table the history
 * @param run who runs
 * @param step the step
 */
public record ListedRow(TableName table, Run run, PlannedStep step) {

    private static final String ENDED = """
            with ended as (update %s set outcome = 'DONE', state = %s, acted = %s,
            finished_at = pg_catalog.clock_timestamp(),
            duration_ms = (pg_catalog.date_part('epoch', pg_catalog.clock_timestamp() operator(pg_catalog.-) started_at)
            operator(pg_catalog.*) 1000)::pg_catalog.int8
            where seq operator(pg_catalog.=) %d and outcome operator(pg_catalog.=) 'RUNNING' returning seq)
            select (case when pg_catalog.count(*) operator(pg_catalog.=) 1 then '1' else '%s' end)::pg_catalog.int4
            from ended""";

    /** Returns the statement that claims the place of the step; it fails where another runner has it. */
    public String claim() {
        var values = Stream.of(
                        Long.toString(step.version().number()),
                        literal(step.description()),
                        literal(step.direction().name()),
                        literal(step.checksum()),
                        literal(step.reason().orElse(null)),
                        literal(run.id().toString()),
                        literal(run.databaseUser()),
                        literal(run.host()),
                        literal(run.application()),
                        literal(run.tool()),
                        Long.toString(step.seq()),
                        "'RUNNING'",
                        literal(step.stateBefore().value()))
                .collect(Collectors.joining(", "));
        return "insert into %s (%s) values (%s)".formatted(table.sql(), HistoryWriter.FIELDS, values);
    }

    /** Returns the statement that ends the row; it fails where the row is gone. */
    public String completion() {
        return ENDED.formatted(
                table.sql(), literal(step.stateAfter().value()), Acted.sql("acted"), step.seq(), HistoryWriter.GONE);
    }

    /** Returns whether a failure with this message is that of {@link #completion}. */
    public static boolean isGone(String message) {
        return message.contains(HistoryWriter.GONE);
    }

    private static String literal(@Nullable String value) {
        return value == null ? "null" : Quoting.literal(value);
    }
}
