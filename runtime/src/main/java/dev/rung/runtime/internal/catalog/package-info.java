/** Finds the generated catalogs and merges them into one set of migrations. */
@NullMarked
package dev.rung.runtime.internal.catalog;

import org.jspecify.annotations.NullMarked;
