/** The annotations that mark a string as PostgreSQL. */
@NullMarked
package dev.rung.sql;

import org.jspecify.annotations.NullMarked;
