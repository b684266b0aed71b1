/** The command {@code rung}: its subcommands, and how their errors end the process. */
@NullMarked
package dev.rung.cli;

import org.jspecify.annotations.NullMarked;
