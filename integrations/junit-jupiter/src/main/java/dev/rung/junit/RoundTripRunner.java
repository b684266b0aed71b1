package dev.rung.junit;

import dev.rung.catalog.CatalogEntry;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.model.MigrationStatus;
import dev.rung.runtime.model.Target;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Takes every migration up, down and up again, each in a database of its own: a copy of a base database that is migrated
 * along without rows. Thread-safe.
 */
final class RoundTripRunner implements AutoCloseable {

    private final Databases databases;
    private final MigratorSetup setup;
    private final RoundTripHooks hooks;
    private final BiConsumer<String, String> reporter;
    private final List<CatalogEntry> migrations;
    private final Set<Long> tested = ConcurrentHashMap.newKeySet();
    private @Nullable String base;
    private boolean createdSharedObjects;
    private long baseVersion;

    RoundTripRunner(
            Databases databases, MigratorSetup setup, RoundTripHooks hooks, BiConsumer<String, String> reporter) {
        this.databases = databases;
        this.setup = setup;
        this.hooks = new EmptyTables(hooks, reporter);
        this.reporter = reporter;
        try {
            this.migrations = inCode();
            hooks.requireKnown(migrations.stream().map(CatalogEntry::version).toList());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Returns the migrations in the code, by ascending version. */
    List<CatalogEntry> migrations() {
        return migrations;
    }

    /** Returns the name of the test of a migration. */
    static String name(CatalogEntry entry) {
        return "V%d %s".formatted(entry.version(), entry.description());
    }

    /** Tests {@code entry}; throws where its down migration does not restore the schema, or where it exceeds the limits. */
    void run(CatalogEntry entry) throws Exception {
        new RoundTripTrials(entry, below(entry), copies(entry), hooks, reporter).run();
        tested.add(entry.version());
    }

    private RoundTripTrials.Copies copies(CatalogEntry entry) {
        return new RoundTripTrials.Copies() {
            @Override
            public <R> R with(RoundTripTrials.Work<R> work) throws Exception {
                var name = copyAt(below(entry), entry);
                var source = databases.dataSource(name);
                try (var connection = source.getConnection()) {
                    return work.in(new RoundTripHooks.Database(connection, source), setup.migrator(source));
                } finally {
                    databases.release(name);
                }
            }
        };
    }

    /** Throws where the limits name a table that never exists, which is known when all migrations have passed. */
    void requireTablesExist() {
        if (tested.size() == migrations.size()) {
            hooks.requireTablesExist();
        }
    }

    /** Drops the base database. */
    @Override
    public synchronized void close() {
        if (base != null) {
            if (createdSharedObjects) {
                databases.dropAllReleased();
                SharedObjects.rollBackAbove(setup.migrator(databases.dataSource(base)), 0);
            }
            databases.release(base);
            base = null;
            createdSharedObjects = false;
        }
    }

    private List<CatalogEntry> inCode() {
        return setup.migrator(databases.dataSource(baseDatabase())).status().migrations().stream()
                .map(MigrationStatus::entry)
                .flatMap(entry -> entry.stream())
                .toList();
    }

    private long below(CatalogEntry entry) {
        return migrations.stream()
                .mapToLong(CatalogEntry::version)
                .filter(version -> version < entry.version())
                .max()
                .orElse(0);
    }

    /** Tests that run alone or in parallel may ask in any order. */
    private synchronized String copyAt(long version, CatalogEntry entry) throws SQLException {
        if (baseVersion > version) {
            close();
        }
        var name = baseDatabase();
        if (baseVersion < version) {
            migrateBase(name, version, entry);
        }
        return databases.copy(name);
    }

    private void migrateBase(String name, long version, CatalogEntry entry) throws SQLException {
        var source = databases.dataSource(name);
        var shared = shared(source);
        try {
            setup.migrator(source).migrate(Target.upTo(version));
            baseVersion = version;
        } catch (MigratorException e) {
            throw new AssertionError(
                    "%s cannot be tested, because one below it cannot be applied:%n%s%s"
                            .formatted(
                                    name(entry),
                                    e.getMessage(),
                                    SharedObjects.advice(e)
                                            .map(line -> "%n".formatted() + line)
                                            .orElse("")),
                    e);
        } finally {
            createdSharedObjects |= !shared.equals(shared(source));
        }
    }

    private static SharedObjects shared(DataSource source) throws SQLException {
        try (var connection = source.getConnection()) {
            return SharedObjects.read(connection);
        }
    }

    private synchronized String baseDatabase() {
        if (base == null) {
            base = databases.create();
            baseVersion = 0;
        }
        return base;
    }
}
