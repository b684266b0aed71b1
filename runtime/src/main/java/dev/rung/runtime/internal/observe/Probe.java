package dev.rung.runtime.internal.observe;

import dev.rung.runtime.observe.Evidence;
import java.sql.SQLException;

/** Reads facts around an attempt to run a step. Belongs to one attempt. */
sealed interface Probe extends AutoCloseable permits InTransactionProbe, ExternalProbe {

    /** Returns how reliable the facts are. */
    Evidence evidence();

    /** Returns the facts before the migration. */
    CatalogSample before() throws SQLException;

    /** Returns the facts after it. */
    CatalogSample after(CatalogSample before) throws SQLException;

    /** Ends the probe, at any time. */
    @Override
    void close();
}
