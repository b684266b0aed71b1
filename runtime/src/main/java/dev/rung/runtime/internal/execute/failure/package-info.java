/** What went wrong in a run, in words, and what to do about it. */
@NullMarked
package dev.rung.runtime.internal.execute.failure;

import org.jspecify.annotations.NullMarked;
