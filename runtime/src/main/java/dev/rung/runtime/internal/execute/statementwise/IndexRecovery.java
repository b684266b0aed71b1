package dev.rung.runtime.internal.execute.statementwise;

import dev.rung.runtime.internal.execute.index.IndexCatalog;
import dev.rung.runtime.internal.execute.index.IndexCatalog.Index;
import dev.rung.runtime.internal.execute.index.IndexDefinitionCheck;
import dev.rung.runtime.internal.execute.index.InvalidIndexException;
import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.internal.session.Session.LockLimit;
import dev.rung.runtime.internal.sql.ConcurrentIndex;
import dev.rung.runtime.internal.sql.SqlStatement;
import dev.rung.runtime.internal.text.Printable;
import dev.rung.schema.internal.sql.SqlName;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finishes or repeats statements that work on indexes concurrently and were interrupted: from what exists now, and what existed
 * when they began.
 */
final class IndexRecovery {

    private static final Logger LOG = LoggerFactory.getLogger("dev.rung.runtime.Migrator");

    private static final String DENIED = "42501";

    private final Session session;
    private final IndexCatalog catalog;

    IndexRecovery(Session session, IndexCatalog catalog) {
        this.session = session;
        this.catalog = catalog;
    }

    /** Returns what a statement that begins now finds. */
    PriorState found(ConcurrentIndex statement) throws SQLException {
        return PriorState.indexes(
                switch (statement.action()) {
                    case CREATE, CREATE_IF_NOT_EXISTS, DROP ->
                        find(statement).stream().toList();
                    case REINDEX -> unfinished(statement);
                });
    }

    /**
     * Drops what an interrupted statement, which began with {@code found}, has left of its index: it can be run again.
     * Throws where an unfinished index is there that it was not to create.
     */
    void clean(SqlStatement interrupted, Optional<PriorState> found) throws SQLException {
        var index = interrupted.concurrentIndex().orElseThrow();
        for (var left : unfinished(index)) {
            if (found.filter(before -> before.includes(left)).isPresent()) {
                continue;
            }
            requireNotInUse(left);
            if (index.isCreation()) {
                new IndexDefinitionCheck(session.connection()).requireWorkOf(interrupted, left);
            }
            LOG.info(
                    "rung: dropping the INVALID index {}, which a statement that was cut off has left",
                    Printable.of(left.name()));
            session.limitLockWaits(LockLimit.DEADLINE);
            drop(left);
        }
    }

    /** An unfinished index of long values is in a schema of the server, which is closed to most roles. */
    private void drop(Index left) throws SQLException {
        try {
            catalog.drop(left);
        } catch (SQLException e) {
            if (DENIED.equals(e.getSQLState())) {
                throw new InvalidIndexException("index %s is INVALID, and only a role with more rights may drop it: %s"
                        .formatted(left.name(), left.dropSql()));
            }
            throw e;
        }
    }

    /** The outcome of an interrupted statement. */
    enum InterruptedOutcome {
        DONE,
        NOT_DONE,
        /** Another session worked on the same index. */
        UNKNOWN
    }

    /**
     * Returns the outcome of an interrupted statement, which began with {@code found}; empty where nothing was noted.
     * Throws where an index is there that it was not to create.
     */
    InterruptedOutcome outcome(SqlStatement interrupted, Optional<PriorState> found) throws SQLException {
        var index = interrupted.concurrentIndex().orElseThrow();
        var now = find(index);
        return switch (index.action()) {
            case CREATE, CREATE_IF_NOT_EXISTS -> outcomeOfCreation(interrupted, now, found);
            case DROP -> outcomeOfDrop(now, found);
            case REINDEX -> InterruptedOutcome.NOT_DONE;
        };
    }

    /** An index that was there before, or is not as the text says, is not its work. */
    private InterruptedOutcome outcomeOfCreation(
            SqlStatement interrupted, Optional<Index> now, Optional<PriorState> found) throws SQLException {
        if (now.isEmpty() || found.filter(before -> before.includes(now.get())).isPresent()) {
            return InterruptedOutcome.NOT_DONE;
        }
        if (found.filter(before -> !before.isNothing()).isPresent()) {
            return InterruptedOutcome.UNKNOWN;
        }
        new IndexDefinitionCheck(session.connection()).requireWorkOf(interrupted, now.get());
        return InterruptedOutcome.DONE;
    }

    private static InterruptedOutcome outcomeOfDrop(Optional<Index> now, Optional<PriorState> found) {
        if (now.isEmpty()) {
            return found.filter(PriorState::isNothing).isPresent()
                    ? InterruptedOutcome.NOT_DONE
                    : InterruptedOutcome.DONE;
        }
        return found.isEmpty() || found.get().includes(now.get())
                ? InterruptedOutcome.NOT_DONE
                : InterruptedOutcome.UNKNOWN;
    }

    private List<Index> unfinished(ConcurrentIndex interrupted) throws SQLException {
        return switch (interrupted.action()) {
            case CREATE, CREATE_IF_NOT_EXISTS ->
                find(interrupted).filter(index -> !index.isValid()).stream().toList();
            case DROP -> List.of();
            case REINDEX -> {
                var indexOrTable = interrupted.index().or(interrupted::table);
                yield indexOrTable.isEmpty() ? List.of() : catalog.leftByReindex(indexOrTable.get());
            }
        };
    }

    /** Returns the index that {@code index} names; empty where it names none, or there is none. */
    Optional<Index> find(ConcurrentIndex index) throws SQLException {
        Optional<SqlName> table = index.table();
        if (index.index().isEmpty()) {
            return Optional.empty();
        }
        return table.isEmpty()
                ? catalog.named(index.index().get())
                : catalog.named(index.index().get(), table.get());
    }

    /** Throws where a session may be working on {@code index}. */
    static void requireNotInUse(Index index) throws SQLException {
        if (index.worker().isPresent()) {
            throw new InvalidIndexException(
                    "index %s is INVALID, and backend %d may be building or dropping it right now; wait for it"
                            .formatted(index.name(), index.worker().get()));
        }
    }
}
