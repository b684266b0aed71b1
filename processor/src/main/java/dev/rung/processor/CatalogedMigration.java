package dev.rung.processor;

import dev.rung.catalog.CatalogEntry;
import javax.lang.model.element.TypeElement;

/** A checked migration, ready for the catalog. */
record CatalogedMigration(CatalogEntry entry, TypeElement type) {}
