package dev.rung.runtime.internal.observe;

import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.internal.session.SessionWork;
import dev.rung.runtime.observe.Evidence;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

/**
 * Reads in the migration's transaction, which keeps its locks until it ends. What it asks is rolled back to a savepoint, so that
 * neither a setting nor a failure of it stays.
 */
final class InTransactionProbe implements Probe {

    private final Connection connection;
    private final CatalogSampler reader;

    InTransactionProbe(Session session) {
        this.connection = session.connection();
        this.reader = new CatalogSampler(session.settings().history(), ScanCounter.OF_TRANSACTION);
    }

    @Override
    public Evidence evidence() {
        return Evidence.READ;
    }

    @Override
    public CatalogSample before() throws SQLException {
        return inSavepoint(reader::before);
    }

    @Override
    public CatalogSample after(CatalogSample before) throws SQLException {
        return inSavepoint(own -> reader.after(before, own));
    }

    private CatalogSample inSavepoint(SessionWork<Connection, CatalogSample> work) throws SQLException {
        var savepoint = connection.setSavepoint();
        try {
            withoutLimit();
            var facts = work.with(connection);
            rollBackTo(savepoint);
            return facts;
        } catch (SQLException | RuntimeException e) {
            rollBackTo(savepoint, e);
            throw e;
        }
    }

    /** A migration may have set one that the queries here would exceed. */
    private void withoutLimit() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local statement_timeout = 0");
        }
    }

    private void rollBackTo(Savepoint savepoint, Exception thrown) {
        try {
            rollBackTo(savepoint);
        } catch (SQLException e) {
            thrown.addSuppressed(e);
        }
    }

    private void rollBackTo(Savepoint savepoint) throws SQLException {
        connection.rollback(savepoint);
        connection.releaseSavepoint(savepoint);
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
