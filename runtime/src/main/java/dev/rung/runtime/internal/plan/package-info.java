/** Pure functions: compares code with history, and plans the steps to a target. */
@NullMarked
package dev.rung.runtime.internal.plan;

import org.jspecify.annotations.NullMarked;
