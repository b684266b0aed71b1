package dev.rung.runtime;

import dev.rung.runtime.internal.catalog.Catalogs;
import dev.rung.runtime.internal.session.Database;
import dev.rung.runtime.model.Version;
import java.util.Map;

/**
 * What a migrator works with, frozen when it is built.
 *
 * @param database where
 * @param catalogs the migrations in the code
 * @param allowedOutOfOrder why a version may be applied below the top
 */
record MigratorOptions(Database database, Catalogs catalogs, Map<Version, String> allowedOutOfOrder) {

    MigratorOptions {
        allowedOutOfOrder = Map.copyOf(allowedOutOfOrder);
    }
}
