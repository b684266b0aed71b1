/** Immutable records that travel through a run: what is known, what is recorded, what is planned, what was done. */
@NullMarked
package dev.rung.runtime.model;

import org.jspecify.annotations.NullMarked;
