package dev.rung.runtime.internal.execute.statementwise;

import dev.rung.runtime.internal.execute.index.IndexCatalog;
import dev.rung.runtime.internal.execute.index.IndexCatalog.Index;
import dev.rung.runtime.internal.execute.index.IndexClaims;
import dev.rung.runtime.internal.execute.index.InvalidIndexException;
import dev.rung.runtime.internal.execute.index.SkippedNames;
import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.internal.sql.ConcurrentIndex;
import dev.rung.runtime.internal.sql.ConditionalIndex;
import dev.rung.runtime.internal.sql.IndexCreation.Extent;
import dev.rung.runtime.internal.sql.SqlStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Prevents that a step outside a transaction is recorded as done while there is an invalid index: one that it found, or one
 * that it left. Belongs to one attempt.
 */
final class IndexTracker {

    private final Session session;
    private final IndexCatalog catalog;
    private final IndexRecovery recovery;
    private final Set<Long> before;
    private final Set<String> taken = new LinkedHashSet<>();
    private final Set<Long> tables = new HashSet<>();
    private final Set<Long> lackingBefore = new HashSet<>();
    private boolean reindexesMany;

    private IndexTracker(Session session, IndexCatalog catalog, Set<Long> before) {
        this.session = session;
        this.catalog = catalog;
        this.recovery = new IndexRecovery(session, catalog);
        this.before = before;
    }

    /** Returns the tracker for a step that begins: the invalid indexes that exist now are not its own. */
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
     * only on its tables. From then on a table is known by its OID, even if it is renamed.
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
     * checked before it runs, so that it can be run when the index is dropped.
     */
    void beforeStatement(SqlStatement statement) throws SQLException {
        lackingBefore.clear();
        if (mayCombineParts(statement)) {
            catalog.withInvalidParts().forEach(index -> lackingBefore.add(index.id()));
        }
        var found = created(statement);
        if (found.isPresent()) {
            IndexRecovery.requireNotInUse(found.get());
            throw InvalidIndexException.thereIs("%s already, which this attempt did not create: %s"
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
                    "%s, which the statement found and did not create: %s".formatted(index.name(), index.cure()));
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

    /** Returns what repairs statements of the step that were interrupted. */
    IndexRecovery recovery() {
        return recovery;
    }

    private Optional<Index> created(SqlStatement statement) throws SQLException {
        var conditional = statement.conditionalIndex();
        if (conditional.isPresent()) {
            return catalog.named(conditional.get().index(), conditional.get().table())
                    .filter(found -> !found.isValid() && !isMeantTo(conditional.get(), found));
        }
        var index = statement.concurrentIndex().filter(ConcurrentIndex::isCreation);
        return index.isEmpty() ? Optional.empty() : recovery.find(index.get()).filter(found -> !found.isValid());
    }

    /** Without its parts it is invalid. */
    private static boolean isMeantTo(ConditionalIndex creation, Index found) {
        return creation.extent() == Extent.ONLY && found.kind() == IndexCatalog.Kind.PARTITIONED;
    }
}
