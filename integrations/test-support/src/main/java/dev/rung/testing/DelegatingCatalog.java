package dev.rung.testing;

import dev.rung.MigrationBody;
import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.MigrationCatalog;
import dev.rung.catalog.VersionScheme;
import java.util.List;
import java.util.Optional;

/** A catalog with the migrations of another one; a subclass changes what a test is about. */
public abstract class DelegatingCatalog implements MigrationCatalog {

    private final MigrationCatalog migrations;

    protected DelegatingCatalog(MigrationCatalog migrations) {
        this.migrations = migrations;
    }

    @Override
    public String fingerprint() {
        return migrations.fingerprint();
    }

    @Override
    public long latest() {
        return migrations.latest();
    }

    @Override
    public List<CatalogEntry> entries() {
        return migrations.entries();
    }

    @Override
    public Optional<VersionScheme> versionScheme() {
        return migrations.versionScheme();
    }

    @Override
    public List<String> compiledWith() {
        return migrations.compiledWith();
    }

    @Override
    public MigrationBody newMigration(long version) {
        return migrations.newMigration(version);
    }
}
