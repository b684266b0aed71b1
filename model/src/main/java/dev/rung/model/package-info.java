/** The schema that migrations lead to, replayed without a database. */
@NullMarked
package dev.rung.model;

import org.jspecify.annotations.NullMarked;
