/** What the commands share: where they read and write, and the codes that they end with. */
@NullMarked
package dev.rung.cli.terminal;

import org.jspecify.annotations.NullMarked;
