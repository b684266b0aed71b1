/** The changes of a schema as plain values, each with what it locks and, where there is one, its way back. */
@NullMarked
package dev.rung.schema.operation;

import org.jspecify.annotations.NullMarked;
