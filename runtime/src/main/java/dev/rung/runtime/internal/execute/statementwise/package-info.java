/** A step outside a transaction: its statements one by one, the journal of how far it came, the replay after an interruption. */
@NullMarked
package dev.rung.runtime.internal.execute.statementwise;

import org.jspecify.annotations.NullMarked;
