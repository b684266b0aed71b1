/** Everything that can go wrong, as one sealed family of exceptions with codes. */
@NullMarked
package dev.rung.runtime.error;

import org.jspecify.annotations.NullMarked;
