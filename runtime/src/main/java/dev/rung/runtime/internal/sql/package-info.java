/** SQL as text: splits it, recognises statements, masks secrets, words failures; without a connection. */
@NullMarked
package dev.rung.runtime.internal.sql;

import org.jspecify.annotations.NullMarked;
