/** Commands over compiled migrations: a replay without a database, constants of its schema, and the lock of a release. */
@NullMarked
package dev.rung.cli;

import org.jspecify.annotations.NullMarked;
