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
 * Takes every migration up, down and up again, each in a database of its own: a copy of the ground, which climbs along without
 * rows. Thread-safe.
 */
final class Stairway implements AutoCloseable {

    private final Databases databases;
    private final MigratorRecipe recipe;
    private final StairHooks hooks;
    private final BiConsumer<String, String> reporter;
    private final List<CatalogEntry> migrations;
    private final Set<Long> climbed = ConcurrentHashMap.newKeySet();
    private @Nullable String ground;
    private boolean hasMadeShared;
    private long height;

    Stairway(Databases databases, MigratorRecipe recipe, StairHooks hooks, BiConsumer<String, String> reporter) {
        this.databases = databases;
        this.recipe = recipe;
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

    /** Returns a migration as tests are named. */
    static String name(CatalogEntry entry) {
        return "V%d %s".formatted(entry.version(), entry.description());
    }

    /** Tests {@code entry}; throws where it does not come back, or does more than it may. */
    void climb(CatalogEntry entry) throws Exception {
        new StairTrials(entry, below(entry), copies(entry), hooks, reporter).run();
        climbed.add(entry.version());
    }

    private StairTrials.Copies copies(CatalogEntry entry) {
        return work -> {
            var name = copyAt(below(entry), entry);
            var source = databases.dataSource(name);
            try (var connection = source.getConnection()) {
                work.in(new StairHooks.Place(connection, source), recipe.migrator(source));
            } finally {
                databases.release(name);
            }
        };
    }

    /** Throws where the limits were about nothing, which can be told when all migrations have passed. */
    void requireMeaning() {
        if (climbed.size() == migrations.size()) {
            hooks.requireMeaning();
        }
    }

    /** Drops the ground. */
    @Override
    public synchronized void close() {
        if (ground != null) {
            if (hasMadeShared) {
                databases.dropAllReleased();
                SharedObjects.dropWith(recipe.migrator(databases.dataSource(ground)), 0);
            }
            databases.release(ground);
            ground = null;
            hasMadeShared = false;
        }
    }

    private List<CatalogEntry> inCode() {
        return recipe.migrator(databases.dataSource(groundAtHand())).status().migrations().stream()
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

    /** Tests that run alone, or side by side, may come in any order. */
    private synchronized String copyAt(long version, CatalogEntry entry) throws SQLException {
        if (height > version) {
            close();
        }
        var name = groundAtHand();
        if (height < version) {
            climb(name, version, entry);
        }
        return databases.copy(name);
    }

    private void climb(String name, long version, CatalogEntry entry) throws SQLException {
        var source = databases.dataSource(name);
        var shared = shared(source);
        try {
            recipe.migrator(source).migrate(Target.upTo(version));
            height = version;
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
            hasMadeShared |= !shared.equals(shared(source));
        }
    }

    private static SharedObjects shared(DataSource source) throws SQLException {
        try (var connection = source.getConnection()) {
            return SharedObjects.read(connection);
        }
    }

    private synchronized String groundAtHand() {
        if (ground == null) {
            ground = databases.create();
            height = 0;
        }
        return ground;
    }
}
