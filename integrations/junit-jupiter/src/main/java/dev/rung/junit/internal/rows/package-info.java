/**
 * Rows for tables that nobody has filled: the catalog is read into facts, facts give candidates, the server says which of
 * them go together, and what is left is tried.
 */
@NullMarked
package dev.rung.junit.internal.rows;

import org.jspecify.annotations.NullMarked;
