/** The benchmarks: start a server, create migrations, run contenders in turn, print one table. */
@NullMarked
package dev.rung.benchmarks;

import org.jspecify.annotations.NullMarked;
