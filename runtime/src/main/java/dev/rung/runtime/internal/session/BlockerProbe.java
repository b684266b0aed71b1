package dev.rung.runtime.internal.session;

import dev.rung.runtime.internal.sql.RedactedCause;
import dev.rung.runtime.model.LockHolder;
import java.sql.SQLException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the sessions that a run waits for, over another connection while its own is busy.
 *
 * @param dataSource where the other connection comes from
 * @param backend the server process of the run
 */
record BlockerProbe(DataSource dataSource, int backend) {

    private static final Logger LOG = LoggerFactory.getLogger(BlockerProbe.class);

    /**
     * Returns the sessions that the run waits for, as the end of a sentence; empty where there are none, or they are not
     * known.
     */
    String whatItWaitsFor() {
        try (var connection = dataSource.getConnection()) {
            var blockers = BlockingSessions.of(backend, connection);
            return blockers.isEmpty()
                    ? ""
                    : blockers.stream().map(LockHolder::toString).collect(Collectors.joining("; ", ", waits for ", ""));
        } catch (SQLException | RuntimeException e) {
            LOG.debug("rung: the observer sees nothing", RedactedCause.of(e));
            return "";
        }
    }
}
