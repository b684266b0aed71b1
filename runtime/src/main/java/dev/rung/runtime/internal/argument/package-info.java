/** Checks of arguments of callers; imports nothing. */
@NullMarked
package dev.rung.runtime.internal.argument;

import org.jspecify.annotations.NullMarked;
