/** SQL as text: how names and values are written, and how a statement is read token by token. */
@NullMarked
package dev.rung.schema.internal.sql;

import org.jspecify.annotations.NullMarked;
