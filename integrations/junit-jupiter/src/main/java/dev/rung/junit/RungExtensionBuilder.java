package dev.rung.junit;

import dev.rung.catalog.MigrationCatalog;
import dev.rung.runtime.MigratorBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Builds a {@link RungExtension}. Not thread-safe.
 *
 * @since 0.1
 */
public final class RungExtensionBuilder {

    private Optional<List<MigrationCatalog>> catalogs = Optional.empty();
    private final List<UnaryOperator<MigratorBuilder>> settings = new ArrayList<>();

    RungExtensionBuilder() {}

    /**
     * Sets the catalogs to work with, instead of all that are registered on the class path.
     *
     * @param catalogs the generated catalogs, at least one
     * @return this builder
     */
    public RungExtensionBuilder catalogs(MigrationCatalog... catalogs) {
        this.catalogs = Optional.of(List.of(catalogs));
        return this;
    }

    /**
     * Sets up every migrator that the tests get, as the application sets up its own. Called often, at any time and by any
     * thread: it must do the same each time.
     *
     * @param settings changes the builder that it is given, and returns it
     * @return this builder
     */
    public RungExtensionBuilder configure(UnaryOperator<MigratorBuilder> settings) {
        this.settings.add(Objects.requireNonNull(settings, "settings"));
        return this;
    }

    /**
     * Returns the extension, for a field with {@code @RegisterExtension}.
     *
     * @return an extension with these settings, whatever happens to the builder afterwards
     */
    public RungExtension build() {
        return new RungExtension(new MigratorSetup(catalogs, settings));
    }
}
