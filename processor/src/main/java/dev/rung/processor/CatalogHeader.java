package dev.rung.processor;

import dev.rung.catalog.VersionScheme;
import java.util.List;

/**
 * What a catalog contains beside its migrations.
 *
 * @param packageName the package of the catalog, empty for the one without a name
 * @param versionScheme how its versions follow each other
 * @param compiledWith the names of the catalogs that are compiled together with it, in alphabetical order
 */
record CatalogHeader(String packageName, VersionScheme versionScheme, List<String> compiledWith) {}
