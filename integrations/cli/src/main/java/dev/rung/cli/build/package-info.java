/** The commands that need no database: they read sources or compiled migrations, and write files of the project. */
@NullMarked
package dev.rung.cli.build;

import org.jspecify.annotations.NullMarked;
