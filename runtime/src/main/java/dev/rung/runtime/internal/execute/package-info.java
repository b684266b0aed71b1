/** The part with a connection: session, lock, and the migrations' transactions. */
@NullMarked
package dev.rung.runtime.internal.execute;

import org.jspecify.annotations.NullMarked;
