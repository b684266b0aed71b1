/** Immutable records that cross the boundary: what to fill, and which rows each table got. */
@NullMarked
package dev.rung.rows.model;

import org.jspecify.annotations.NullMarked;
