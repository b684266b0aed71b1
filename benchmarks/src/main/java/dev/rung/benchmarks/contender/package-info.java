/** What runs in the process of a contender; each brings only the jars that it needs. */
@NullMarked
package dev.rung.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
