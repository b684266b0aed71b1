package dev.rung.runtime.internal.observe;

import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.observe.Evidence;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Reads around a migration outside a transaction: locks are sampled over another connection, the rest is what has changed between
 * before and after.
 */
final class ExternalProbe implements Probe {

    private final Session session;
    private final CatalogSampler reader;
    private final LockSampler sampler;

    private ExternalProbe(Session session, LockSampler sampler) {
        this.session = session;
        this.reader = new CatalogSampler(session.settings().history(), ScanCounter.OF_SERVER);
        this.sampler = sampler;
    }

    /** Begins to sample, over a connection of {@code second}. */
    static ExternalProbe of(Session session, DataSource second) throws SQLException {
        return new ExternalProbe(session, LockSampler.begin(second, CatalogSampler.backend(session.connection())));
    }

    @Override
    public Evidence evidence() {
        return Evidence.SAMPLED;
    }

    @Override
    public CatalogSample before() throws SQLException {
        return reader.before(session.connection());
    }

    @Override
    public CatalogSample after(CatalogSample before) throws SQLException {
        var locks = sampler.end();
        return reader.after(before, session.connection()).withLocks(locks);
    }

    @Override
    public void close() {
        sampler.close();
    }
}
