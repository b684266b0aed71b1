/** What is asked of JDBC, whatever the driver, pool or proxy has of it. */
@NullMarked
package dev.rung.runtime.internal.jdbc;

import org.jspecify.annotations.NullMarked;
