package dev.rung.catalog;

import dev.rung.MigrationBody;
import java.util.List;
import java.util.Optional;

/**
 * The migrations of one package. The annotation processor writes the implementation, one per package, and registers it
 * as a service; other code should not need to.
 *
 * <p>Implementations are immutable, load no migration class before {@link #newMigration}, and use no reflection.
 *
 * @since 0.1
 */
public interface MigrationCatalog {

    /**
     * Returns the fingerprint of all entries, computed when they were compiled. Equal to the state that the history
     * shows once exactly these migrations are applied.
     *
     * @return the value of a {@link Fingerprint}
     */
    String fingerprint();

    /**
     * Returns the highest version; a start with nothing to do logs it without reading the entries.
     *
     * @return the version of the last entry
     */
    long latest();

    /**
     * Returns what is known of the migrations, by ascending version.
     *
     * @return the entries, immutable, not empty
     */
    List<CatalogEntry> entries();

    /**
     * Returns how the versions follow each other. With a sequence, what lies below the first entry is missing unless
     * another catalog or the database has it.
     *
     * @return the scheme; empty for a catalog written by hand that does not say, of which no version is missed
     */
    default Optional<VersionScheme> versionScheme() {
        return Optional.empty();
    }

    /**
     * Returns the catalogs that were compiled together with this one. Where all registered catalogs are used, one of these
     * that is there but not registered is an error, since its migrations would not run.
     *
     * @return the binary names of their classes, without that of this one
     */
    default List<String> compiledWith() {
        return List.of();
    }

    /**
     * Returns a new object of the migration's class.
     *
     * @param version the version of one of the entries
     * @return a new instance, not used before
     * @throws IllegalArgumentException if no entry has this version
     */
    MigrationBody newMigration(long version);
}
