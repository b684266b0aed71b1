package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.execute.IndexCatalog.Index;
import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.internal.session.Session.LockLimit;
import dev.rung.runtime.internal.sql.ConcurrentIndex;
import dev.rung.runtime.internal.sql.SqlName;
import dev.rung.runtime.internal.sql.SqlStatement;
import dev.rung.runtime.internal.text.Printable;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that a step outside a transaction is not recorded over an invalid index: neither one that it found, nor one
 * that it left. Belongs to one attempt.
 */
final class IndexWatch {

    private static final Logger LOG = LoggerFactory.getLogger("dev.rung.runtime.Migrator");

    private final Session session;
    private final IndexCatalog catalog;
    private final Set<Long> before;

    private IndexWatch(Session session, IndexCatalog catalog, Set<Long> before) {
        this.session = session;
        this.catalog = catalog;
        this.before = before;
    }

    /** Returns the watch for a step that begins: the invalid indexes of now are not its own. */
    static IndexWatch ofFirstAttempt(Session session) throws SQLException {
        var catalog = new IndexCatalog(session.connection());
        return new IndexWatch(
                session, catalog, catalog.invalid().stream().map(Index::id).collect(Collectors.toSet()));
    }

    /** Returns the watch for a step that goes on: any invalid index may be its own. */
    static IndexWatch ofResumption(Session session) {
        return new IndexWatch(session, new IndexCatalog(session.connection()), Set.of());
    }

    /** Throws where the index that is to be created is there and invalid: {@code if not exists} would take it for good. */
    void beforeStatement(SqlStatement statement) throws SQLException {
        var found = created(statement);
        if (found.isPresent()) {
            requireNobodyBuilds(found.get());
            throw InvalidIndexException.notMade(found.get().name());
        }
        requireNoneClaimed(statement);
    }

    /**
     * Throws where an index is invalid that the statement, in a transaction or not, would take for made. That is seen before it
     * runs, so that it can be run when the index is gone.
     */
    void requireNoneClaimed(SqlStatement statement) throws SQLException {
        var claims = new IndexClaims();
        if (!statement.repairsIndexes()) {
            claims.addGenerated(statement);
        }
        claims.check(session.connection());
    }

    /** Throws where the index that was to be created is invalid. */
    void afterStatement(SqlStatement statement) throws SQLException {
        var found = created(statement);
        if (found.isPresent()) {
            throw new InvalidIndexException("index " + found.get().name() + " is INVALID: "
                    + found.get().dropSql());
        }
    }

    /** Throws where the step leaves an invalid index. */
    void atEnd() throws SQLException {
        var left = left();
        if (!left.isEmpty()) {
            throw new InvalidIndexException(left.stream()
                    .map(index -> "index " + index.name() + " is INVALID: " + index.dropSql())
                    .collect(Collectors.joining("; ")));
        }
    }

    /** Returns the invalid indexes that were not there before, and that nobody else is building. */
    List<Index> left() throws SQLException {
        return catalog.invalid().stream()
                .filter(index -> !before.contains(index.id()) && index.builder().isEmpty())
                .toList();
    }

    /** Returns what a statement that begins now finds. */
    Found found(ConcurrentIndex statement) throws SQLException {
        return Found.indexes(
                switch (statement.action()) {
                    case CREATE, CREATE_IF_NOT_EXISTS, DROP ->
                        find(statement).stream().toList();
                    case REINDEX -> halves(statement);
                });
    }

    /** Drops what an interrupted statement, which began with {@code found}, has left of its index: it can be run again. */
    void clean(ConcurrentIndex interrupted, Optional<Found> found) throws SQLException {
        for (var index : halves(interrupted)) {
            if (found.filter(before -> before.includes(index)).isPresent()) {
                continue;
            }
            requireNobodyBuilds(index);
            LOG.info(
                    "rung: dropping the INVALID index {}, which a statement that was cut off has left",
                    Printable.of(index.name()));
            session.limitLockWaits(LockLimit.DEADLINE);
            catalog.drop(index);
        }
    }

    /** What became of an interrupted statement. */
    enum Fate {
        DONE,
        NOT_DONE,
        /** Somebody else worked on the same index. */
        UNKNOWN
    }

    /** Returns what became of an interrupted statement, which began with {@code found}; empty where nothing was noted. */
    Fate fate(ConcurrentIndex interrupted, Optional<Found> found) throws SQLException {
        var now = find(interrupted);
        return switch (interrupted.action()) {
            case CREATE, CREATE_IF_NOT_EXISTS -> fateOfCreation(now, found);
            case DROP -> fateOfDrop(now, found);
            case REINDEX -> Fate.NOT_DONE;
        };
    }

    /** What was there before it has not made. */
    private static Fate fateOfCreation(Optional<Index> now, Optional<Found> found) {
        if (now.isEmpty() || found.filter(before -> before.includes(now.get())).isPresent()) {
            return Fate.NOT_DONE;
        }
        return found.filter(before -> !before.isNothing()).isPresent() ? Fate.UNKNOWN : Fate.DONE;
    }

    private static Fate fateOfDrop(Optional<Index> now, Optional<Found> found) {
        if (now.isEmpty()) {
            return found.filter(Found::isNothing).isPresent() ? Fate.NOT_DONE : Fate.DONE;
        }
        return found.isEmpty() || found.get().includes(now.get()) ? Fate.NOT_DONE : Fate.UNKNOWN;
    }

    /** Returns the statements that drop what an interrupted one has left. */
    List<String> repairs(ConcurrentIndex interrupted, Optional<Found> found) throws SQLException {
        return halves(interrupted).stream()
                .filter(index -> found.filter(before -> before.includes(index)).isEmpty())
                .map(Index::dropSql)
                .toList();
    }

    private List<Index> halves(ConcurrentIndex interrupted) throws SQLException {
        return switch (interrupted.action()) {
            case CREATE, CREATE_IF_NOT_EXISTS ->
                find(interrupted).filter(index -> !index.isValid()).stream().toList();
            case DROP -> List.of();
            case REINDEX ->
                catalog.leftByReindex(interrupted.index().or(interrupted::table).orElseThrow());
        };
    }

    private Optional<Index> created(SqlStatement statement) throws SQLException {
        var index = statement.concurrentIndex().filter(IndexWatch::isCreation);
        return index.isEmpty() ? Optional.empty() : find(index.get()).filter(found -> !found.isValid());
    }

    private static boolean isCreation(ConcurrentIndex index) {
        return index.action() == ConcurrentIndex.Action.CREATE
                || index.action() == ConcurrentIndex.Action.CREATE_IF_NOT_EXISTS;
    }

    private Optional<Index> find(ConcurrentIndex index) throws SQLException {
        Optional<SqlName> table = index.table();
        if (index.index().isEmpty()) {
            return Optional.empty();
        }
        return table.isEmpty()
                ? catalog.named(index.index().get())
                : catalog.named(index.index().get(), table.get());
    }

    private static void requireNobodyBuilds(Index index) throws SQLException {
        if (index.builder().isPresent()) {
            throw new InvalidIndexException(
                    "index %s is INVALID, and backend %d may be building it right now; wait for it"
                            .formatted(index.name(), index.builder().get()));
        }
    }
}
