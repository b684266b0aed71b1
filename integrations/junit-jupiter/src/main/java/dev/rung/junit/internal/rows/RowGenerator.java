package dev.rung.junit.internal.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fills the tables that exist with a few rows that satisfy their constraints, so that a migration that cannot cope with
 * rows fails in a test. The same schema gets the same rows.
 *
 * <p>A column that takes null has a null in one row and a value in another. Values are at the edge of their type: texts
 * are long and not ASCII, numbers do not fit the next smaller type. What need not differ is there twice. Columns that the
 * server fills (identities, sequences, generated ones) are left to it. Triggers fire; one that refuses rows is told.
 *
 * <p>Left out are views, foreign and temporary tables, what belongs to extensions, and what the options do not name. A partition
 * is filled through its root.
 *
 * @since 0.1
 */
public final class RowGenerator {

    private final SchemaFacts facts;
    private final RowOptions options;
    private final Attempts attempts;
    private final ProvenValues values;

    private RowGenerator(SchemaFacts facts, RowOptions options, Connection connection) {
        this.facts = facts;
        this.options = options;
        this.attempts = new Attempts(connection);
        this.values = new ProvenValues(attempts);
    }

    /**
     * Fills the tables in the transaction of {@code connection}, which stays open. Constraints that are initially deferred
     * are so again afterwards; what the transaction has put off itself is checked on the way. The connection is used by
     * this thread alone meanwhile.
     *
     * @throws IllegalStateException if the connection is in autocommit: the rows would stay whatever the test does
     * @throws SQLException if the catalog cannot be read, or the server does not answer as it should; nothing was inserted
     * @since 0.1
     */
    public static RowReport fill(Connection connection, RowOptions options) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException("Rows are generated in a transaction: call setAutoCommit(false) before");
        }
        var facts = TableReader.read(connection, options);
        return new RowGenerator(facts, options, connection).fill();
    }

    /** A table whose rows turn out to be unwelcome when all are there gets none in the next round. */
    private RowReport fill() throws SQLException {
        var refused = new HashMap<Long, String>();
        while (true) {
            var round = attempts.attempt(() -> round(refused), Round::stays);
            if (round.stays()) {
                return round.report();
            }
            round.refusal().ifPresent(refusal -> refused.put(refusal.table(), refusal.reason()));
        }
    }

    private record Round(RowReport report, Optional<LateRefusal> refusal) {

        boolean stays() {
            return refusal.isEmpty();
        }
    }

    private Round round(Map<Long, String> refused) throws SQLException {
        var places = FillOrder.of(facts.tables());
        var deferrals = new Deferrals(facts, places, attempts);
        deferrals.begin();
        var fills = new ArrayList<TableFill>();
        for (var place : places) {
            var fill = new TableFill(place, attempts, values);
            var reason = refused.get(place.table().id());
            if (reason == null) {
                fill.fill(options.rows());
            } else {
                fill.leaveEmpty(reason);
            }
            fills.add(fill);
        }
        var refusal = new OpenReferences(new ReferencedRows(attempts.connection())).close(fills);
        return new Round(report(fills), refusal.isPresent() ? refusal : deferrals.end(refused.keySet()));
    }

    private static RowReport report(List<TableFill> fills) {
        return new RowReport(fills.stream()
                .map(TableFill::report)
                .sorted(Comparator.comparing((TableRows rows) -> rows.table().schema())
                        .thenComparing(rows -> rows.table().name()))
                .toList());
    }
}
