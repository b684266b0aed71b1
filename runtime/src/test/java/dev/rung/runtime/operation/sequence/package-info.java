/** Random sequences of operations that are valid, because a small model has what exists. */
@NullMarked
package dev.rung.runtime.operation.sequence;

import org.jspecify.annotations.NullMarked;
