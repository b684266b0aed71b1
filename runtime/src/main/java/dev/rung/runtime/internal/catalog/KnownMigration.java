package dev.rung.runtime.internal.catalog;

import dev.rung.MigrationBody;
import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.MigrationCatalog;
import dev.rung.catalog.VersionScheme;
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

    /** Returns whether the versions below and above it are known to follow without a gap. */
    public boolean isOfSequence() {
        return catalog.versionScheme().filter(VersionScheme.SEQUENCE::equals).isPresent();
    }

    /** Returns a new instance of the migration's class; exceptions of its constructor are passed on. */
    public MigrationBody newBody() {
        return catalog.newMigration(entry.version());
    }

    /** Returns version and description, as messages show them. */
    @Override
    public String toString() {
        return version() + " " + Printable.of(entry.description());
    }
}
