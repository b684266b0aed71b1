/** A database per test, and migrations up and down in it, for JUnit Jupiter. */
@NullMarked
package dev.rung.junit;

import org.jspecify.annotations.NullMarked;
