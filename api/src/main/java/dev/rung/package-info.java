/** The annotation and the interfaces of a migration. */
@NullMarked
package dev.rung;

import org.jspecify.annotations.NullMarked;
