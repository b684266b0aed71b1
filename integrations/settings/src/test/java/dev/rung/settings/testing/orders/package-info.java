/** A package with a migration. */
@NullMarked
package dev.rung.settings.testing.orders;

import org.jspecify.annotations.NullMarked;
