/** Calls of JDBC that a driver, pool or proxy may lack. */
@NullMarked
package dev.rung.runtime.internal.jdbc;

import org.jspecify.annotations.NullMarked;
