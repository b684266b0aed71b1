package dev.rung.runtime.testing;

import dev.rung.catalog.VersionScheme;
import dev.rung.testing.DelegatingCatalog;
import java.util.Optional;

/** A catalog that declares how its versions follow each other, as a generated catalog does and a {@link TestCatalog} does not. */
public final class CatalogWithScheme extends DelegatingCatalog {

    private final VersionScheme scheme;

    public CatalogWithScheme(TestCatalog migrations, VersionScheme scheme) {
        super(migrations);
        this.scheme = scheme;
    }

    /** Returns a part of a sequence: tables {@code t_first} to {@code t_last}. */
    public static CatalogWithScheme sequence(int first, int last) {
        return new CatalogWithScheme(part(first, last), VersionScheme.SEQUENCE);
    }

    /** Returns the same as timestamps. */
    public static CatalogWithScheme timestamps(int first, int last) {
        return new CatalogWithScheme(part(first, last), VersionScheme.TIMESTAMP);
    }

    private static TestCatalog part(int first, int last) {
        var all = TestCatalog.tables(last);
        return new TestCatalog(
                all.rungs().stream().filter(rung -> rung.version() >= first).toList());
    }

    @Override
    public Optional<VersionScheme> versionScheme() {
        return Optional.of(scheme);
    }
}
