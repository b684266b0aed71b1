/** Values for a type, without a database: candidates at the edge of the type, ordinary ones, and what constraints mention. */
@NullMarked
package dev.rung.rows.internal.value;

import org.jspecify.annotations.NullMarked;
