/** Snapshots of everything that users can create in a database, and their differences. */
@NullMarked
package dev.rung.runtime.snapshot;

import org.jspecify.annotations.NullMarked;
