/** Names and failures of SQL, without a connection. */
@NullMarked
package dev.rung.runtime.internal.sql;

import org.jspecify.annotations.NullMarked;
