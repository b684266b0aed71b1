/** Text that others wrote, as messages, logs and the history show it. */
@NullMarked
package dev.rung.runtime.internal.text;

import org.jspecify.annotations.NullMarked;
