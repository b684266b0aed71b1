/** The history table: its shape, its rows, and the compare-and-set by which a migration runs exactly once. */
@NullMarked
package dev.rung.runtime.internal.history;

import org.jspecify.annotations.NullMarked;
