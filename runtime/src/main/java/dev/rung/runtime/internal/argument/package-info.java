/** Checks of what callers hand in; imports nothing. */
@NullMarked
package dev.rung.runtime.internal.argument;

import org.jspecify.annotations.NullMarked;
