/** What the objects of a schema are, as plain values: names, types, columns, constraints, indexes, tables. */
@NullMarked
package dev.rung.schema.definition;

import org.jspecify.annotations.NullMarked;
