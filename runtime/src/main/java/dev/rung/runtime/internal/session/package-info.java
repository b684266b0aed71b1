/** One connection as a run needs it: its settings, the migration lock, the watchdog, and how it is restored afterwards. */
@NullMarked
package dev.rung.runtime.internal.session;

import org.jspecify.annotations.NullMarked;
