/** Finds or starts the one real PostgreSQL that the tests of a JVM share. */
@NullMarked
package dev.rung.testserver;

import org.jspecify.annotations.NullMarked;
