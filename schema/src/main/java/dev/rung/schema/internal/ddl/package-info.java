/** Writes the operations of the schema DSL as SQL for PostgreSQL: one class for each group, one method for each operation. */
@NullMarked
package dev.rung.schema.internal.ddl;

import org.jspecify.annotations.NullMarked;
