/** The facade: {@link dev.rung.runtime.Migrator} and its builder. */
@NullMarked
package dev.rung.runtime;

import org.jspecify.annotations.NullMarked;
