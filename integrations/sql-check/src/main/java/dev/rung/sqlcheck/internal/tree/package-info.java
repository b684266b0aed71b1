/** The parse tree of SQL, as the grammar writes it in JSON. */
@NullMarked
package dev.rung.sqlcheck.internal.tree;

import org.jspecify.annotations.NullMarked;
