/** Pictures of everything that users can make in a database, and what differs between two of them. */
@NullMarked
package dev.rung.runtime.snapshot;

import org.jspecify.annotations.NullMarked;
