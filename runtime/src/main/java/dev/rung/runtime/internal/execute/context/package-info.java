/** The database as a migration sees it, and what guards it: statements are read, checked and sent here. */
@NullMarked
package dev.rung.runtime.internal.execute.context;

import org.jspecify.annotations.NullMarked;
