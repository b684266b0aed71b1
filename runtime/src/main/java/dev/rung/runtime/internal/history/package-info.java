/** The history table: its shape, its rows, and the compare-and-set that makes a run exactly once. */
@NullMarked
package dev.rung.runtime.internal.history;

import org.jspecify.annotations.NullMarked;
