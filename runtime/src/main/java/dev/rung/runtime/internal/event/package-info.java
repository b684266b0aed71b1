/** Hands the events of a run to its listeners, off the run's own thread. */
@NullMarked
package dev.rung.runtime.internal.event;

import org.jspecify.annotations.NullMarked;
