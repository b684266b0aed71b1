/** Reads the catalog into facts: tables, columns, types, constraints. */
@NullMarked
package dev.rung.rows.internal.catalog;

import org.jspecify.annotations.NullMarked;
