package dev.rung.runtime.internal.session;

import dev.rung.runtime.internal.sql.RedactedCause;
import dev.rung.runtime.internal.sql.SqlFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the server, over a connection of its own, what the server process of a run does. One question at a time, from a thread of
 * its own: a pool without a connection to spare blocks no other thread. Thread-safe.
 */
final class BackendProbe {

    private static final Logger LOG = LoggerFactory.getLogger(BackendProbe.class);

    private static final int LONGEST_PAUSE_FACTOR = 12;

    private static final String ACTIVITY = """
            select a.state, a.wait_event, a.backend_start from pg_catalog.pg_stat_activity a
            where a.pid operator(pg_catalog.=) ?
            and pg_catalog.pg_postmaster_start_time() operator(pg_catalog.=) ?""";

    private static final String SAME_SERVER = "select pg_catalog.pg_postmaster_start_time() operator(pg_catalog.=) ?";

    /** What a server process was seen to do. */
    enum Activity {
        /** It executes, or this role may not see what it does. */
        WORKS,
        /** It waits for a statement. */
        IDLE,
        /** It has committed, and waits for a standby to say so too. */
        AWAITS_STANDBY,
        /** It is not there any more. */
        GONE,
        /** The network did not lead to the server. */
        UNREACHABLE,
        /** There was no connection to spare, or it led to another server. */
        NOT_SEEN
    }

    /**
     * What was seen.
     *
     * @param activity what the process did
     * @param statement the number of the statement whose answer was awaited when the question was asked
     * @param asked when, in nanoseconds of the monotonic clock
     */
    record Sample(Activity activity, long statement, long asked) {

        /** Returns whether the process was idle while the answer to that statement was awaited; 0 is none. */
        boolean isIdleAt(long number) {
            return activity == Activity.IDLE && number != 0 && statement == number;
        }
    }

    private final DataSource source;
    private final ServerFacts.Backend backend;
    private final Driver own;
    private final Duration answerWait;
    private final BackgroundTask task = new BackgroundTask("rung-probe");
    private @Nullable Sample last;
    private long asked;
    private int pauseFactor = 1;
    private @Nullable OffsetDateTime started;

    /**
     * A probe that has not asked yet.
     *
     * @param source where its connections come from
     * @param backend the server process to look at
     * @param own the driver of the run's connection
     * @param answerWait how long the server may be silent
     */
    BackendProbe(DataSource source, ServerFacts.Backend backend, Driver own, Duration answerWait) {
        this.own = own;
        this.source = source;
        this.backend = backend;
        this.answerWait = answerWait;
        this.asked = System.nanoTime() - answerWait.toNanos();
    }

    /** Asks again where the last question is answered and that long ago; returns at once. */
    synchronized void ask(long statement, Duration pause) {
        var now = System.nanoTime();
        if (!task.isUnderWay() && now - asked >= pause.multipliedBy(pauseFactor).toNanos()) {
            asked = now;
            task.begin(() -> store(new Sample(probe(), statement, now)));
        }
    }

    /** Returns what was seen last; empty where nothing was. */
    synchronized Optional<Sample> last() {
        return Optional.ofNullable(last);
    }

    /** Returns since when a probe has no answer for which only the network can be the reason; empty where none is. */
    synchronized Optional<Long> unreachableSince() {
        return task.isUnderWay() && Driver.isUnpooled(source) ? Optional.of(asked) : Optional.empty();
    }

    /** A pool that has no free connection is asked at growing intervals. */
    private synchronized void store(Sample seen) {
        last = seen;
        pauseFactor = seen.activity() == Activity.NOT_SEEN ? Math.min(2 * pauseFactor, LONGEST_PAUSE_FACTOR) : 1;
    }

    private Activity probe() {
        try {
            var connection = source.getConnection();
            if (isOfTheRun(connection)) {
                return Activity.NOT_SEEN; // not closed: that would end the run's own
            }
            try (var bounded = BoundedConnection.of(connection, answerWait)) {
                return probe(bounded.connection());
            }
        } catch (SQLException | RuntimeException e) {
            LOG.debug("rung: the server process of the run cannot be looked at", RedactedCause.of(e));
            return SqlFailure.of(e).isUnreachable() ? Activity.UNREACHABLE : Activity.NOT_SEEN;
        }
    }

    /** Some data sources return the same connection to every caller. */
    private boolean isOfTheRun(Connection connection) throws SQLException {
        return Driver.of(connection).filter(own::isOfSameSession).isPresent();
    }

    private Activity probe(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(ACTIVITY)) {
            query.setInt(1, backend.pid());
            query.setObject(2, backend.serverStarted());
            try (var row = query.executeQuery()) {
                return row.next()
                        ? activity(row.getString(1), row.getString(2), row.getObject(3, OffsetDateTime.class))
                        : activityWithoutBackend(connection);
            }
        }
    }

    /** One data source may lead to several hosts: only the server of a process can show that it has ended. */
    private Activity activityWithoutBackend(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(SAME_SERVER)) {
            query.setObject(1, backend.serverStarted());
            try (var row = query.executeQuery()) {
                return row.next() && row.getBoolean(1) ? Activity.GONE : Activity.NOT_SEEN;
            }
        }
    }

    private Activity activity(@Nullable String state, @Nullable String event, @Nullable OffsetDateTime begun) {
        if (isAnother(begun)) {
            return Activity.GONE;
        }
        if ("SyncRep".equals(event)) {
            return Activity.AWAITS_STANDBY;
        }
        return state != null && state.startsWith("idle") ? Activity.IDLE : Activity.WORKS;
    }

    /** The number of a process is used again. */
    private synchronized boolean isAnother(@Nullable OffsetDateTime begun) {
        if (started == null) {
            started = begun;
        }
        return begun != null && !begun.equals(started);
    }
}
