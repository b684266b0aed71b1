/** One connection as a run needs it: settings of our own, the turn among runners, and the way back to how it came. */
@NullMarked
package dev.rung.runtime.internal.session;

import org.jspecify.annotations.NullMarked;
