/** PostgreSQL's own grammar, compiled to WebAssembly and run by an engine in Java. Knows nothing of Java source. */
@NullMarked
package dev.rung.sqlcheck.internal.grammar;

import org.jspecify.annotations.NullMarked;
