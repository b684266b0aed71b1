/** What commands print: texts for persons, JSON for programs, and the progress of a run. */
@NullMarked
package dev.rung.cli.output;

import org.jspecify.annotations.NullMarked;
