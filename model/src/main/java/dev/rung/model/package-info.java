/** What migrations make of a schema, replayed without a database. */
@NullMarked
package dev.rung.model;

import org.jspecify.annotations.NullMarked;
