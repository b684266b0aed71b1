package dev.rung.runtime.internal.execute.statementwise;

import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.internal.session.Session.LockLimit;
import dev.rung.runtime.internal.sql.ConcurrentDetach;
import dev.rung.runtime.internal.text.Printable;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tracks partitions that are detached concurrently: an interrupted statement leaves one that is neither attached nor
 * detached.
 */
record PartitionTracker(Session session) {

    /** The state of a partition. */
    enum State {
        ATTACHED,
        /** The table does not show its rows any more, but it cannot be used otherwise yet. */
        HALF_DETACHED,
        ELSEWHERE
    }

    private static final Logger LOG = LoggerFactory.getLogger("dev.rung.runtime.Migrator");

    private static final String PLACE = """
            select inhdetachpending from pg_catalog.pg_inherits
            where inhparent operator(pg_catalog.=) pg_catalog.to_regclass(?)
            and inhrelid operator(pg_catalog.=) pg_catalog.to_regclass(?)""";

    /** Returns what a statement that begins now finds. */
    PriorState found(ConcurrentDetach statement) throws SQLException {
        return PriorState.partition(state(statement));
    }

    /** Returns the statement that ends what an interrupted one has begun; empty where it has not. */
    Optional<String> repair(ConcurrentDetach interrupted) throws SQLException {
        return state(interrupted) == State.HALF_DETACHED ? Optional.of(interrupted.finalizeSql()) : Optional.empty();
    }

    /** Ends what an interrupted statement has begun, if it has; returns the state of the partition before. */
    State finish(ConcurrentDetach interrupted) throws SQLException {
        var state = state(interrupted);
        if (state == State.HALF_DETACHED) {
            LOG.info(
                    "rung: finishing what a statement that was cut off has begun: {}",
                    Printable.of(interrupted.finalizeSql()));
            session.limitLockWaits(LockLimit.DEADLINE);
            try (var statement = session.connection().createStatement()) {
                statement.execute(interrupted.finalizeSql());
            }
        }
        return state;
    }

    private State state(ConcurrentDetach detach) throws SQLException {
        try (var query = session.connection().prepareStatement(PLACE)) {
            query.setString(1, detach.table().sql());
            query.setString(2, detach.partition().sql());
            var row = query.executeQuery();
            if (!row.next()) {
                return State.ELSEWHERE;
            }
            return row.getBoolean(1) ? State.HALF_DETACHED : State.ATTACHED;
        }
    }
}
