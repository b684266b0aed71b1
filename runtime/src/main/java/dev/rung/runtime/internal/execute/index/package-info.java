/** INVALID indexes: which ones a migration may take for its own, and whether an index is the one that its statement creates. */
@NullMarked
package dev.rung.runtime.internal.execute.index;

import org.jspecify.annotations.NullMarked;
