/** Reads the SQL of migrations with PostgreSQL's own grammar while javac compiles them. */
@NullMarked
package dev.rung.sqlcheck;

import org.jspecify.annotations.NullMarked;
