/** Reads the system catalog: the queries for every kind of object that users can create, and the rows that they return. */
@NullMarked
package dev.rung.runtime.internal.snapshot;

import org.jspecify.annotations.NullMarked;
