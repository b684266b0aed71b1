package dev.rung.runtime.internal.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a data source for one connection. The driver's own waits for a silent server as long as that is silent, and hears no
 * interruption: it is asked in another thread, and left alone when its time is up. A pool bounds its waits itself, and may care
 * which thread asks.
 *
 * @param dataSource whom to ask
 * @param limit how long the driver may take
 */
record ConnectionRequest(DataSource dataSource, Duration limit) {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionRequest.class);

    /** Returns a new connection, or throws what keeps it from coming. */
    Connection send() throws SQLException {
        return Driver.isUnpooled(dataSource) ? await(begun()) : ask();
    }

    private Connection ask() throws SQLException {
        var connection = dataSource.getConnection();
        if (connection == null) {
            throw new SQLException("getConnection() returned null");
        }
        return connection;
    }

    private CompletableFuture<Connection> begun() {
        var answer = new CompletableFuture<Connection>();
        var thread = new Thread(
                () -> {
                    try {
                        deliver(ask(), answer);
                    } catch (SQLException | RuntimeException | Error e) {
                        answer.completeExceptionally(e);
                    }
                },
                "rung-connect");
        thread.setDaemon(true);
        thread.start();
        return answer;
    }

    /** Nobody waits any more for one that comes late. */
    private static void deliver(Connection connection, CompletableFuture<Connection> answer) throws SQLException {
        if (!answer.complete(connection)) {
            LOG.debug("rung: a connection came too late");
            connection.close();
        }
    }

    private Connection await(CompletableFuture<Connection> answer) throws SQLException {
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        } catch (TimeoutException e) {
            return late(
                    answer,
                    new SQLException("the server did not answer for %d ms".formatted(limit.toMillis()), "08001", e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return late(answer, new SQLException("the thread was interrupted", "08001", e));
        }
    }

    /** It may have come at the last moment. */
    private static Connection late(CompletableFuture<Connection> answer, SQLException thrown) throws SQLException {
        if (answer.completeExceptionally(thrown)) {
            throw thrown;
        }
        try {
            return answer.getNow(null);
        } catch (RuntimeException e) {
            throw thrown;
        }
    }

    private static SQLException thrown(Throwable cause) {
        if (cause instanceof RuntimeException e) {
            throw e;
        }
        if (cause instanceof Error e) {
            throw e;
        }
        return cause instanceof SQLException e ? e : new SQLException(cause);
    }
}
