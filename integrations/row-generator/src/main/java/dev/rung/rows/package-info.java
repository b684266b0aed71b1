/** Generates rows for the tables of a schema: reads the catalog, chooses values, and inserts the rows that the server accepts. */
@NullMarked
package dev.rung.rows;

import org.jspecify.annotations.NullMarked;
