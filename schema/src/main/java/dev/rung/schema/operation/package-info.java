/** The changes of a schema as plain values, each with its cost and, where there is one, its inverse. */
@NullMarked
package dev.rung.schema.operation;

import org.jspecify.annotations.NullMarked;
