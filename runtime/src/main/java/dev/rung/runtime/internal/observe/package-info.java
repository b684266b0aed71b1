/** Looks at the server while migrations run, and tells what it did from facts before and after. */
@NullMarked
package dev.rung.runtime.internal.observe;

import org.jspecify.annotations.NullMarked;
