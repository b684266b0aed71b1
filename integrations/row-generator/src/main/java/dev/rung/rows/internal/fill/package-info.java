/** Fills the tables of a schema in the order of their references, and closes references that had to stay open. */
@NullMarked
package dev.rung.rows.internal.fill;

import org.jspecify.annotations.NullMarked;
