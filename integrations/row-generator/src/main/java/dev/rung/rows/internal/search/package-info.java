/** Finds one row that a table accepts: the server evaluates combinations of values, the rest is tried. */
@NullMarked
package dev.rung.rows.internal.search;

import org.jspecify.annotations.NullMarked;
