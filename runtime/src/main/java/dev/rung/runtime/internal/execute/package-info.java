/** Executes a plan: each step in a transaction with its row in the history, and again where it did not get its locks. */
@NullMarked
package dev.rung.runtime.internal.execute;

import org.jspecify.annotations.NullMarked;
