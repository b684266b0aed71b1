package dev.rung.runtime.internal.execute;

import dev.rung.runtime.error.DataLossException;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.internal.session.MigrationLock;
import dev.rung.runtime.internal.sql.SqlSequence;
import dev.rung.runtime.internal.text.Printable;
import dev.rung.runtime.model.MigrationPlan;
import dev.rung.schema.internal.ddl.DataQuery;
import dev.rung.schema.operation.StoredData;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for data that a plan would destroy without permission, before anything of the plan runs. Data that is added later is
 * found by the guard in the transaction that would destroy it.
 */
final class DataLossCheck {

    private final MigrationLock lock;

    DataLossCheck(MigrationLock lock) {
        this.lock = lock;
    }

    /** Throws where there is such data. */
    void requireNoLoss(MigrationPlan plan) throws SQLException {
        var places = plan.steps().stream()
                .flatMap(step -> step.change().stream())
                .flatMap(change -> change.mustBeEmpty().stream())
                .distinct()
                .toList();
        if (places.isEmpty()) {
            return;
        }
        var found = lock.watchdog()
                .during("the look for data that would be lost", () -> lock.inTransaction(own -> find(own, places)));
        lock.session().reset();
        if (!found.isEmpty()) {
            throw refused(found);
        }
    }

    private Map<StoredData, String> find(Connection connection, List<StoredData> places) throws SQLException {
        var session = lock.session();
        var found = new LinkedHashMap<StoredData, String>();
        try (var statement = connection.createStatement()) {
            statement.execute(SqlSequence.of(
                    session.cleanSql(),
                    "select "
                            + session.migrationSettingsCalls(
                                    session.settings().limits().lockTimeout())));
        }
        for (var place : places) {
            var query = DataQuery.of(place);
            if (!strings(connection, "select 1 where " + query.isThere()).isEmpty()) {
                strings(connection, query.amount()).forEach(amount -> found.put(place, place + " (" + amount + ")"));
            }
        }
        return found;
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var strings = new ArrayList<String>();
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
            return strings;
        }
    }

    private static DataLossException refused(Map<StoredData, String> found) {
        return new DataLossException(
                Explanation.unchanged(
                        Printable.of("The rollback would destroy data: " + String.join(", ", found.values())),
                        "save what is needed, and empty it; or, if it may be lost,"
                                + " Migrator.builder(...).allowDataLoss(\"why\")"),
                List.copyOf(found.keySet()));
    }
}
