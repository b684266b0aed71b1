/** The laboratory: starts a server, makes migrations, runs contenders in turn, prints one table. */
@NullMarked
package dev.rung.benchmarks;

import org.jspecify.annotations.NullMarked;
