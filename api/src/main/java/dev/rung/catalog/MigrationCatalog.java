package dev.rung.catalog;

import dev.rung.MigrationBody;
import java.util.List;

/**
 * The migrations of one package. The annotation processor writes the implementation, one per package, and registers it
 * as a service; nobody else should have to.
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
     * Returns the highest version, so that a start with nothing to do can tell it without reading the entries.
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
     * Returns a new object of the migration's class.
     *
     * @param version the version of one of the entries
     * @return a migration that nobody has used yet
     * @throws IllegalArgumentException if no entry has this version
     */
    MigrationBody newMigration(long version);
}
