package dev.rung.junit;

import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.MigrationCatalog;
import dev.rung.runtime.Migrator;
import dev.rung.runtime.MigratorBuilder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * How the migrators of some tests are built.
 *
 * @param catalogs what they work with; empty for all of the class path
 * @param settings what else is set
 */
record MigratorSetup(Optional<List<MigrationCatalog>> catalogs, List<UnaryOperator<MigratorBuilder>> settings) {

    static final MigratorSetup STANDARD = new MigratorSetup(Optional.empty(), List.of());

    MigratorSetup {
        settings = List.copyOf(settings);
    }

    Migrator migrator(DataSource dataSource) {
        var builder = Migrator.builder(dataSource).allowDataLoss("the database of a test");
        catalogs.ifPresent(given -> builder.catalogs(given.toArray(MigrationCatalog[]::new)));
        var configured = builder;
        for (var setting : settings) {
            configured = setting.apply(configured);
        }
        return configured.build();
    }

    /** Returns the version below {@code version}; nothing where that is the first one, or is not in the code. */
    OptionalLong below(long version) {
        var versions = known().stream()
                .flatMap(catalog -> catalog.entries().stream())
                .map(CatalogEntry::version)
                .collect(Collectors.toCollection(TreeSet::new));
        var lower = versions.contains(version) ? versions.lower(version) : null;
        return lower == null ? OptionalLong.empty() : OptionalLong.of(lower);
    }

    /** Returns a key that is equal for setups whose migrators create the same schema. */
    SchemaKey schemaKey() {
        var known = known().stream()
                .map(catalog -> new SchemaKey.Contents(catalog.getClass(), catalog.fingerprint()))
                .collect(Collectors.toUnmodifiableSet());
        return new SchemaKey(known, settings);
    }

    private List<MigrationCatalog> known() {
        return catalogs.orElseGet(MigratorSetup::registered);
    }

    private static List<MigrationCatalog> registered() {
        return ServiceLoader.load(MigrationCatalog.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /**
     * A schema, as far as it follows from the code.
     *
     * @param catalogs which migrations
     * @param settings what else was set; the same only where it is the same object
     */
    record SchemaKey(Set<Contents> catalogs, List<UnaryOperator<MigratorBuilder>> settings) {

        /**
         * What a catalog holds.
         *
         * @param type its class, because a fingerprint proves nothing where checksums are unverified
         * @param fingerprint the fingerprint of all its migrations
         */
        record Contents(Class<?> type, String fingerprint) {}
    }
}
