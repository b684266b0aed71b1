/** The schema DSL: what the author of a migration calls to change a schema. */
@NullMarked
package dev.rung.schema;

import org.jspecify.annotations.NullMarked;
