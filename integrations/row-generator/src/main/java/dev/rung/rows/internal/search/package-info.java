/** Finds one row that a table accepts: the server says which values go together, the rest is tried. */
@NullMarked
package dev.rung.rows.internal.search;

import org.jspecify.annotations.NullMarked;
