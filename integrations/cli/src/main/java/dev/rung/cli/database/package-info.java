/** The commands that need a database: each reads the settings, opens the user's class path and asks a migrator. */
@NullMarked
package dev.rung.cli.database;

import org.jspecify.annotations.NullMarked;
