/** The rules that a later schema adds, so that rows can satisfy them before the migration that adds them. */
@NullMarked
package dev.rung.rows.rule;

import org.jspecify.annotations.NullMarked;
