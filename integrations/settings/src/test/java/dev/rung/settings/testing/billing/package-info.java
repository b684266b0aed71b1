/** A package with a migration. */
@NullMarked
package dev.rung.settings.testing.billing;

import org.jspecify.annotations.NullMarked;
