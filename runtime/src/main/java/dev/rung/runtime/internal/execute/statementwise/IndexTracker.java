package dev.rung.runtime.internal.execute.statementwise;

import dev.rung.runtime.internal.execute.index.IndexCatalog;
import dev.rung.runtime.internal.execute.index.IndexCatalog.Index;
import dev.rung.runtime.internal.execute.index.IndexClaims;
import dev.rung.runtime.internal.execute.index.IndexDefinitionCheck;
import dev.rung.runtime.internal.execute.index.InvalidIndexException;
import dev.rung.runtime.internal.execute.index.SkippedNames;
import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.internal.session.Session.LockLimit;
import dev.rung.runtime.internal.sql.ConcurrentIndex;
import dev.rung.runtime.internal.sql.ConditionalIndex;
import dev.rung.runtime.internal.sql.IndexCreation.Extent;
import dev.rung.runtime.internal.sql.SqlStatement;
import dev.rung.runtime.internal.text.Printable;
import dev.rung.schema.internal.sql.SqlName;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prevents that a step outside a transaction is recorded as done while there is an invalid index: one that it found, or one
 * that it left. Belongs to one attempt.
 */
final class IndexTracker {

    private static final Logger LOG = LoggerFactory.getLogger("dev.rung.runtime.Migrator");

    private static final String DENIED = "42501";

    private final Session session;
    private final IndexCatalog catalog;
    private final IndexDefinitionCheck trial;
    private final Set<Long> before;
    private final Set<String> taken = new LinkedHashSet<>();
    private final Set<Long> tables = new HashSet<>();
    private final Set<Long> lackingBefore = new HashSet<>();
    private boolean reindexesMany;

    private IndexTracker(Session session, IndexCatalog catalog, Set<Long> before) {
        this.session = session;
        this.catalog = catalog;
        this.trial = new IndexDefinitionCheck(session.connection());
        this.before = before;
    }

    /** Returns the tracker for a step that begins: the invalid indexes that are there now are not its own. */
    static IndexTracker ofFirstAttempt(Session session) throws SQLException {
        var catalog = new IndexCatalog(session.connection());
        return new IndexTracker(
                session, catalog, catalog.invalid().stream().map(Index::id).collect(Collectors.toSet()));
    }

    /** Returns the tracker for a step that is resumed: any invalid index of a table that it works on may be its own. */
    static IndexTracker ofResumption(Session session) {
        return new IndexTracker(session, new IndexCatalog(session.connection()), Set.of());
    }

    /**
     * The migration shows {@code statement}, which may be done already: only what works concurrently leaves an invalid index, and
     * only on its tables. A table is known from then on whatever becomes of its name.
     */
    void shown(SqlStatement statement) throws SQLException {
        var index = statement.concurrentIndex();
        if (index.isEmpty()) {
            return;
        }
        var name = index.get().table().or(index.get()::index);
        if (name.isPresent()) {
            tables.addAll(catalog.tables(name.get()));
        } else {
            reindexesMany = true;
        }
    }

    /**
     * Throws where an index is invalid that the statement, in a transaction or not, would take for its own. That is
     * checked before it runs, so that it can be run when the index is gone.
     */
    void beforeStatement(SqlStatement statement) throws SQLException {
        lackingBefore.clear();
        if (mayCombineParts(statement)) {
            catalog.withInvalidParts().forEach(index -> lackingBefore.add(index.id()));
        }
        var found = created(statement);
        if (found.isPresent()) {
            requireNotInUse(found.get());
            throw InvalidIndexException.thereIs("%s already, which this attempt has not made: %s"
                    .formatted(found.get().name(), found.get().dropSql()));
        }
        if (!statement.repairsIndexes()) {
            requireNoneInCode(statement);
        }
    }

    private static boolean mayCombineParts(SqlStatement statement) {
        return statement.runsCode()
                || statement
                        .indexCreation()
                        .filter(creation -> creation.extent() == Extent.WITH_PARTITIONS)
                        .isPresent();
    }

    private void requireNoneInCode(SqlStatement statement) throws SQLException {
        var claims = new IndexClaims();
        claims.addCode(statement);
        require(claims);
    }

    /** Throws where {@code statement}, which is done in an open transaction, has attached an invalid index to another. */
    void inTransaction(SqlStatement statement) throws SQLException {
        var claims = new IndexClaims();
        if (mayCombineParts(statement)) {
            claims.addParts();
        }
        require(claims);
    }

    private void require(IndexClaims claims) throws SQLException {
        var sql = claims.checkSql();
        if (!sql.isEmpty()) {
            try (var check = session.connection().createStatement()) {
                check.execute(sql);
            } catch (SQLException e) {
                throw IndexClaims.refusal(e)
                        .<SQLException>map(refused -> refused)
                        .orElse(e);
            }
        }
    }

    /** Throws where an index that was to be created is invalid. */
    void afterStatement(SqlStatement statement) throws SQLException {
        var found = created(statement);
        if (found.isPresent()) {
            throw new InvalidIndexException("index " + found.get().name() + " is INVALID: "
                    + found.get().dropSql());
        }
        if (mayCombineParts(statement)) {
            for (var index : catalog.withInvalidParts()) {
                if (!lackingBefore.contains(index.id())) {
                    throw InvalidIndexException.madeOfParts(index);
                }
            }
        }
    }

    /** Adds what the server has said of the names that it found taken. */
    void warned(@Nullable SQLWarning warnings) {
        taken.addAll(SkippedNames.in(warnings));
    }

    /** Throws where {@code statement}, which is done, has found an invalid index and taken it as it was. */
    void requireNoneTaken(SqlStatement statement) throws SQLException {
        var names = Set.copyOf(taken);
        taken.clear();
        if (names.isEmpty() || statement.conditionalIndex().isPresent()) {
            return;
        }
        var found = catalog.taken(names);
        if (!found.isEmpty()) {
            var index = found.get(0);
            throw InvalidIndexException.thereIs(
                    "%s, which the statement has found and not made: %s".formatted(index.name(), index.cure()));
        }
    }

    /** Throws where the step leaves an invalid index. */
    void atEnd() throws SQLException {
        var left = left();
        if (!left.isEmpty()) {
            throw new InvalidIndexException(left.stream()
                    .map(index -> "index %s is INVALID: %s, or, if it is wanted, %s"
                            .formatted(index.name(), index.dropSql(), index.cure()))
                    .collect(Collectors.joining("; ")));
        }
    }

    /**
     * Returns the invalid indexes that the step may have left: they were not there before, and no other session works on
     * them.
     */
    List<Index> left() throws SQLException {
        return catalog.invalid().stream()
                .filter(index -> !before.contains(index.id()) && index.worker().isEmpty())
                .filter(index -> tables.contains(index.table()) || (reindexesMany && index.isLeftByReindex()))
                .toList();
    }

    /** Returns what a statement that begins now finds. */
    PriorState found(ConcurrentIndex statement) throws SQLException {
        return PriorState.indexes(
                switch (statement.action()) {
                    case CREATE, CREATE_IF_NOT_EXISTS, DROP ->
                        find(statement).stream().toList();
                    case REINDEX -> halves(statement);
                });
    }

    /**
     * Drops what an interrupted statement, which began with {@code found}, has left of its index: it can be run again.
     * Throws where an unfinished index is there that it was not to create.
     */
    void clean(SqlStatement interrupted, Optional<PriorState> found) throws SQLException {
        var index = interrupted.concurrentIndex().orElseThrow();
        for (var half : halves(index)) {
            if (found.filter(before -> before.includes(half)).isPresent()) {
                continue;
            }
            requireNotInUse(half);
            if (index.isCreation()) {
                trial.requireWorkOf(interrupted, half);
            }
            LOG.info(
                    "rung: dropping the INVALID index {}, which a statement that was cut off has left",
                    Printable.of(half.name()));
            session.limitLockWaits(LockLimit.DEADLINE);
            drop(half);
        }
    }

    /** The half of an index of long values is in a schema of the server, which is closed to most roles. */
    private void drop(Index half) throws SQLException {
        try {
            catalog.drop(half);
        } catch (SQLException e) {
            if (DENIED.equals(e.getSQLState())) {
                throw new InvalidIndexException("index %s is INVALID, and only a role with more rights may drop it: %s"
                        .formatted(half.name(), half.dropSql()));
            }
            throw e;
        }
    }

    /** What became of an interrupted statement. */
    enum Fate {
        DONE,
        NOT_DONE,
        /** Somebody else worked on the same index. */
        UNKNOWN
    }

    /**
     * Returns the outcome of an interrupted statement, which began with {@code found}; empty where nothing was noted.
     * Throws where an index is there that it was not to create.
     */
    Fate fate(SqlStatement interrupted, Optional<PriorState> found) throws SQLException {
        var index = interrupted.concurrentIndex().orElseThrow();
        var now = find(index);
        return switch (index.action()) {
            case CREATE, CREATE_IF_NOT_EXISTS -> fateOfCreation(interrupted, now, found);
            case DROP -> fateOfDrop(now, found);
            case REINDEX -> Fate.NOT_DONE;
        };
    }

    /** What was there before it has not made; nor has it made what is not as its text says. */
    private Fate fateOfCreation(SqlStatement interrupted, Optional<Index> now, Optional<PriorState> found)
            throws SQLException {
        if (now.isEmpty() || found.filter(before -> before.includes(now.get())).isPresent()) {
            return Fate.NOT_DONE;
        }
        if (found.filter(before -> !before.isNothing()).isPresent()) {
            return Fate.UNKNOWN;
        }
        trial.requireWorkOf(interrupted, now.get());
        return Fate.DONE;
    }

    private static Fate fateOfDrop(Optional<Index> now, Optional<PriorState> found) {
        if (now.isEmpty()) {
            return found.filter(PriorState::isNothing).isPresent() ? Fate.NOT_DONE : Fate.DONE;
        }
        return found.isEmpty() || found.get().includes(now.get()) ? Fate.NOT_DONE : Fate.UNKNOWN;
    }

    private List<Index> halves(ConcurrentIndex interrupted) throws SQLException {
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

    private Optional<Index> created(SqlStatement statement) throws SQLException {
        var conditional = statement.conditionalIndex();
        if (conditional.isPresent()) {
            return catalog.named(conditional.get().index(), conditional.get().table())
                    .filter(found -> !found.isValid() && !isMeantTo(conditional.get(), found));
        }
        var index = statement.concurrentIndex().filter(ConcurrentIndex::isCreation);
        return index.isEmpty() ? Optional.empty() : find(index.get()).filter(found -> !found.isValid());
    }

    /** Without its parts it is invalid. */
    private static boolean isMeantTo(ConditionalIndex creation, Index found) {
        return creation.extent() == Extent.ONLY && found.kind() == IndexCatalog.Kind.PARTITIONED;
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

    private static void requireNotInUse(Index index) throws SQLException {
        if (index.worker().isPresent()) {
            throw new InvalidIndexException(
                    "index %s is INVALID, and backend %d may be building or dropping it right now; wait for it"
                            .formatted(index.name(), index.worker().get()));
        }
    }
}
