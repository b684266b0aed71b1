package dev.rung.runtime.testing;

import dev.rung.MigrationBody;
import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.MigrationCatalog;
import dev.rung.catalog.VersionScheme;
import java.util.List;
import java.util.Optional;

/** A catalog that says how its versions follow each other, as a generated one does and a {@link Ladder} does not. */
public record Said(Ladder ladder, VersionScheme scheme) implements MigrationCatalog {

    /** Returns a part of a sequence: tables {@code t_first} to {@code t_last}. */
    public static Said sequence(int first, int last) {
        return new Said(part(first, last), VersionScheme.SEQUENCE);
    }

    /** Returns the same as timestamps. */
    public static Said timestamps(int first, int last) {
        return new Said(part(first, last), VersionScheme.TIMESTAMP);
    }

    private static Ladder part(int first, int last) {
        var all = Ladder.tables(last);
        return new Ladder(
                all.rungs().stream().filter(rung -> rung.version() >= first).toList());
    }

    @Override
    public Optional<VersionScheme> versionScheme() {
        return Optional.of(scheme);
    }

    @Override
    public String fingerprint() {
        return ladder.fingerprint();
    }

    @Override
    public long latest() {
        return ladder.latest();
    }

    @Override
    public List<CatalogEntry> entries() {
        return ladder.entries();
    }

    @Override
    public MigrationBody newMigration(long version) {
        return ladder.newMigration(version);
    }
}
