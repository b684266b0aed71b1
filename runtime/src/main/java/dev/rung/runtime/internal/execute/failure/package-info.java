/** Describes the failures of a run in words, with the remedy. */
@NullMarked
package dev.rung.runtime.internal.execute.failure;

import org.jspecify.annotations.NullMarked;
