/** Every operation of the schema DSL: its SQL, its inverse, and its effect on a real server. */
@NullMarked
package dev.rung.runtime.operation;

import org.jspecify.annotations.NullMarked;
