package dev.rung.rows.internal.fill;

import dev.rung.rows.internal.catalog.SchemaFacts;
import dev.rung.rows.internal.search.ProvenValues;
import dev.rung.rows.internal.search.ReferencedRows;
import dev.rung.rows.internal.sql.Savepoints;
import dev.rung.rows.model.RowReport;
import dev.rung.rows.model.TableRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills all tables of a schema, in rounds: one in which no rows are refused late is kept. */
public final class SchemaFill {

    private final SchemaFacts facts;
    private final int rows;
    private final Savepoints savepoints;
    private final ProvenValues values;

    /**
     * Prepares the work on the connection's transaction.
     *
     * @param rows how many rows a table gets at least
     */
    public SchemaFill(SchemaFacts facts, int rows, Connection connection) {
        this.facts = facts;
        this.rows = rows;
        this.savepoints = new Savepoints(connection);
        this.values = new ProvenValues(savepoints);
    }

    /** A table whose rows are refused when all tables have theirs gets none in the next round. */
    public RowReport fill() throws SQLException {
        var refused = new HashMap<Long, String>();
        while (true) {
            var round = savepoints.attempt(() -> round(refused), Round::isAccepted);
            if (round.isAccepted()) {
                return round.report();
            }
            round.refusal().ifPresent(refusal -> refused.put(refusal.table(), refusal.reason()));
        }
    }

    private record Round(RowReport report, Optional<LateRefusal> refusal) {

        boolean isAccepted() {
            return refusal.isEmpty();
        }
    }

    private Round round(Map<Long, String> refused) throws SQLException {
        var positions = FillOrder.of(facts.tables());
        var deferrals = new Deferrals(facts, positions, savepoints);
        deferrals.begin();
        var fills = new ArrayList<TableFill>();
        for (var position : positions) {
            var fill = new TableFill(position, savepoints, values);
            var reason = refused.get(position.table().id());
            if (reason == null) {
                fill.fill(rows);
            } else {
                fill.leaveEmpty(reason);
            }
            fills.add(fill);
        }
        var refusal = new OpenReferences(new ReferencedRows(savepoints.connection())).close(fills);
        return new Round(report(fills), refusal.isPresent() ? refusal : deferrals.end(refused.keySet()));
    }

    private static RowReport report(List<TableFill> fills) {
        return new RowReport(fills.stream()
                .map(TableFill::report)
                .sorted(Comparator.comparing((TableRows table) -> table.table().schema())
                        .thenComparing(table -> table.table().name()))
                .toList());
    }
}
