/** The migrations' transactions: claims a row, runs the migration, completes the row, or tells why not. */
@NullMarked
package dev.rung.runtime.internal.execute;

import org.jspecify.annotations.NullMarked;
