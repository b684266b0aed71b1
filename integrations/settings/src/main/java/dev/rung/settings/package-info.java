/** The settings of a migrator, from arguments, the environment, files, and what psql reads. */
@NullMarked
package dev.rung.settings;

import org.jspecify.annotations.NullMarked;
