/** Checks the migrations of each package as a whole while they compile, and writes the catalog that the runtime reads. */
@NullMarked
package dev.rung.processor;

import org.jspecify.annotations.NullMarked;
