package dev.rung.runtime.internal.catalog;

import dev.rung.MigrationBody;
import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.MigrationCatalog;
import dev.rung.runtime.internal.text.Printable;
import dev.rung.runtime.model.Version;

/**
 * A migration in the code.
 *
 * @param entry what is known without loading its class
 * @param catalog who can make its object
 */
public record KnownMigration(CatalogEntry entry, MigrationCatalog catalog) {

    public Version version() {
        return new Version(entry.version());
    }

    /** Returns a new object of the migration's class; what its constructor throws goes through. */
    public MigrationBody newBody() {
        return catalog.newMigration(entry.version());
    }

    /** Returns version and description, as messages show them. */
    @Override
    public String toString() {
        return version() + " " + Printable.of(entry.description());
    }
}
