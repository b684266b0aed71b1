package dev.rung.runtime.internal.session;

import dev.rung.runtime.internal.sql.RedactedCause;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what the server process of a run does, over another connection while its own is busy.
 *
 * @param dataSource where the other connection comes from
 * @param backend the server process of the run
 */
record ActivityProbe(DataSource dataSource, int backend) {

    private static final Logger LOG = LoggerFactory.getLogger(ActivityProbe.class);

    /** Returns what the process does now; nothing where that is not known. */
    BackendActivity sample() {
        try (var connection = dataSource.getConnection()) {
            return new BackendActivity(
                    BlockingSessions.of(backend, connection), StatementProgressQuery.of(backend, connection));
        } catch (SQLException | RuntimeException e) {
            LOG.debug("rung: the observer sees nothing", RedactedCause.of(e));
            return BackendActivity.UNKNOWN;
        }
    }
}
