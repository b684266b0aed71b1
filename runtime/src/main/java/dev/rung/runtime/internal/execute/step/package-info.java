/** What every step has, inside a transaction or outside: its claim, its call of the migration, its retries, its outcome. */
@NullMarked
package dev.rung.runtime.internal.execute.step;

import org.jspecify.annotations.NullMarked;
