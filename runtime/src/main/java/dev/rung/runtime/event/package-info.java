/** What happens in a run, as immutable records for a listener: progress, machine-readable output, notifications. */
@NullMarked
package dev.rung.runtime.event;

import org.jspecify.annotations.NullMarked;
