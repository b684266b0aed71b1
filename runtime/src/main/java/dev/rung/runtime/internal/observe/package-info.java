/** Observes the server while migrations run, and reports what it did from facts before and after. */
@NullMarked
package dev.rung.runtime.internal.observe;

import org.jspecify.annotations.NullMarked;
