/** Access to the server: quoting, queries with typed rows, savepoints, and which errors refuse a row. */
@NullMarked
package dev.rung.rows.internal.sql;

import org.jspecify.annotations.NullMarked;
