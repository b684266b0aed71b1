/** What the system catalog says about everything that users can make: the queries, and the rows that they give. */
@NullMarked
package dev.rung.runtime.internal.snapshot;

import org.jspecify.annotations.NullMarked;
