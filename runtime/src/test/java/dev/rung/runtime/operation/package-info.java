/** Every operation of the schema DSL: its SQL, its way back, and what it does to a real server. */
@NullMarked
package dev.rung.runtime.operation;

import org.jspecify.annotations.NullMarked;
