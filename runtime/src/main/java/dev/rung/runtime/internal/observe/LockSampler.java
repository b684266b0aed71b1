package dev.rung.runtime.internal.observe;

import dev.rung.runtime.internal.session.OpenTransactionCheck;
import dev.rung.runtime.internal.sql.RedactedCause;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Samples the locks of another session, over a connection and from a thread of its own. Each sample is a
 * transaction of its own, so that what works concurrently has nothing to wait for.
 */
final class LockSampler implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LockSampler.class);
    private static final long PAUSE_MICROS = 200;
    private static final long LONGEST_FAREWELL_MILLIS = 10_000;

    private final Connection connection;
    private final boolean autoCommit;
    private final int backend;
    private final Set<HeldLock> seen = ConcurrentHashMap.newKeySet();
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Thread thread = new Thread(this::sample, "rung-observer");
    private volatile @Nullable SQLException thrown;

    private LockSampler(Connection connection, int backend) throws SQLException {
        this.connection = connection;
        this.autoCommit = connection.getAutoCommit();
        this.backend = backend;
    }

    /** Begins to sample the locks of {@code backend}. */
    static LockSampler begin(DataSource source, int backend) throws SQLException {
        var connection = source.getConnection();
        try {
            OpenTransactionCheck.refuse(connection);
            var sampler = new LockSampler(connection, backend);
            sampler.start();
            return sampler;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void start() throws SQLException {
        connection.setAutoCommit(true);
        if (CatalogSampler.backend(connection) == backend) {
            throw new SQLException("the data source gave the same connection twice");
        }
        thread.setDaemon(true);
        thread.start();
    }

    private void sample() {
        try (var query = HeldLock.prepare(backend, connection)) {
            sampleUntilEnd(query);
        } catch (SQLException e) {
            thrown = e;
        } catch (InterruptedException e) {
            thrown = new SQLException("the look at the locks was interrupted", e);
        }
    }

    private void sampleUntilEnd(PreparedStatement query) throws SQLException, InterruptedException {
        do {
            seen.addAll(HeldLock.read(query));
        } while (!ending.await(PAUSE_MICROS, TimeUnit.MICROSECONDS));
    }

    /** Ends the sampling; returns the locks that were seen, or throws what kept them from being seen. */
    Set<HeldLock> end() throws SQLException {
        close();
        var failure = thrown;
        if (failure != null) {
            throw failure;
        }
        return Set.copyOf(seen);
    }

    @Override
    public void close() {
        if (ending.getCount() == 0) {
            return;
        }
        ending.countDown();
        try {
            thread.join(LONGEST_FAREWELL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        restore();
    }

    private void restore() {
        try (connection) {
            if (thread.isAlive()) {
                thrown = new SQLException("the server did not tell its locks in time");
                connection.abort(Runnable::run);
            } else {
                connection.setAutoCommit(autoCommit);
            }
        } catch (SQLException e) {
            LOG.debug("rung: the observer's connection cannot be given back", RedactedCause.of(e));
        }
    }
}
