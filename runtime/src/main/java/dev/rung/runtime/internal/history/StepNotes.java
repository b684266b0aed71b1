package dev.rung.runtime.internal.history;

import dev.rung.runtime.internal.sql.SqlSequence;
import dev.rung.runtime.internal.sql.TableName;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.schema.internal.ddl.AppliedConditionals;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Notes in the row of a step outside a transaction how far the step has come.
 */
public final class StepNotes {

    private final TableName table;
    private final HistoryIntegrity integrity;
    private final HistoryWriter.AllOrNothing atomicSql;

    public StepNotes(TableName table, HistoryIntegrity integrity, HistoryWriter.AllOrNothing atomicSql) {
        this.table = table;
        this.integrity = integrity;
        this.atomicSql = atomicSql;
    }

    /**
     * How far a step outside a transaction has come.
     *
     * @param statement the number of the statement that begins now
     * @param found what it found of that which it changes; empty where that is not needed
     */
    public record Note(int statement, Optional<String> found) {}

    /**
     * Notes which statement a step outside a transaction has reached, in a transaction that begins and ends with it.
     *
     * @param note what is noted
     * @param restoreRoleSql sets for that transaction what lets us write, whatever the migration has set
     */
    public void write(Connection connection, PlannedStep step, Note note, String restoreRoleSql) throws SQLException {
        var update = "update %s set statement = ?, found = ?, acted = %s where seq operator(pg_catalog.=) ?"
                .formatted(table.sql(), AppliedConditionals.sql("acted"));
        var sql = atomicSql.of(SqlSequence.of(restoreRoleSql, integrity.lockAndVerifySql(), update));
        try (var noting = connection.prepareStatement(sql)) {
            noting.setInt(1, note.statement());
            noting.setString(2, note.found().orElse(null));
            noting.setLong(3, step.seq());
            noting.execute();
        } catch (SQLException e) {
            throw integrity.refusalOnLock(e).orElse(e);
        }
    }

    /**
     * Returns what the last attempt that did not end well, and came to it, has noted as found when statement
     * {@code number} began.
     */
    public Optional<String> found(Connection connection, PlannedStep step, int number) throws SQLException {
        try (var query = connection.prepareStatement("""
                select found from %s where version operator(pg_catalog.=) ? and direction operator(pg_catalog.=) ?
                and statement operator(pg_catalog.=) ? and outcome operator(pg_catalog.<>) 'DONE' and found is not null
                order by seq desc limit 1""".formatted(table.sql()))) {
            query.setLong(1, step.version().number());
            query.setString(2, step.direction().name());
            query.setInt(3, number);
            var row = query.executeQuery();
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }
}
