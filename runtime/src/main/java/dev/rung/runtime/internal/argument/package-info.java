/** Checks the arguments of callers. */
@NullMarked
package dev.rung.runtime.internal.argument;

import org.jspecify.annotations.NullMarked;
