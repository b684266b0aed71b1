package dev.rung.runtime.internal.observe;

import dev.rung.runtime.observe.Evidence;
import java.sql.SQLException;

/** Where an attempt to run a step is looked at from. Belongs to one attempt. */
sealed interface Probe extends AutoCloseable permits InTransactionProbe, ExternalProbe {

    /** Returns how good the view is. */
    Evidence evidence();

    /** Returns the facts before the migration. */
    Facts before() throws SQLException;

    /** Returns the facts after it. */
    Facts after(Facts before) throws SQLException;

    /** Ends the view, wherever it stands. */
    @Override
    void close();
}
