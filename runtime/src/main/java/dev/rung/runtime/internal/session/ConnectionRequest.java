package dev.rung.runtime.internal.session;

import dev.rung.runtime.internal.sql.Thrown;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a data source for one connection. The driver's own data source waits as long as a server is silent, and ignores
 * interruption: it is asked in another thread, which is abandoned when its time is up. A pool bounds its waits itself,
 * and may depend on the thread that asks.
 *
 * @param dataSource the data source to ask
 * @param limit how long the driver may take
 */
record ConnectionRequest(DataSource dataSource, Duration limit) {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionRequest.class);
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final Duration AFTER_INTERRUPTION = Duration.ofMillis(500);

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

    /** A connection that arrives too late is closed. */
    private static void deliver(Connection connection, CompletableFuture<Connection> answer) throws SQLException {
        if (!answer.complete(connection)) {
            LOG.debug("rung: a connection came too late");
            connection.close();
        }
    }

    /** A thread that is interrupted already still gets a connection, if there is one at once. */
    private Connection await(CompletableFuture<Connection> answer) throws SQLException {
        var end = System.nanoTime() + limit.toNanos();
        while (!isDone(answer)) {
            var now = System.nanoTime();
            if (Thread.currentThread().isInterrupted()) {
                end = Math.min(end, now + AFTER_INTERRUPTION.toNanos());
            }
            if (now - end > 0) {
                answer.completeExceptionally(tooLate());
            }
        }
        return result(answer);
    }

    /** Waits for a while, whether the thread is interrupted or not. */
    private static boolean isDone(CompletableFuture<Connection> answer) {
        return answer.handle((connection, thrown) -> true)
                .completeOnTimeout(false, GLANCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private SQLException tooLate() {
        var why = Thread.currentThread().isInterrupted()
                ? "the server did not answer, and the thread was interrupted"
                : "the server did not answer for %d ms".formatted(limit.toMillis());
        return new SQLException(why, "08001");
    }

    private static Connection result(CompletableFuture<Connection> answer) throws SQLException {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw Thrown.byJdbc(e.getCause());
        }
    }
}
