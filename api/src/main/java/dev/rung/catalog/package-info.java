/** What the code that the annotation processor generates implements, and what the runtime reads from it. */
@NullMarked
package dev.rung.catalog;

import org.jspecify.annotations.NullMarked;
