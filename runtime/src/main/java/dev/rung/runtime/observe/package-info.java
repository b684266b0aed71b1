/** What a server really did while migrations ran: their locks, rewrites, scans, statements, as immutable records. */
@NullMarked
package dev.rung.runtime.observe;

import org.jspecify.annotations.NullMarked;
