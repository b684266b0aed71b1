/** What is dangerous in SQL that PostgreSQL accepts: one rule in each class. Knows nothing of Java source. */
@NullMarked
package dev.rung.sqlcheck.internal.lint;

import org.jspecify.annotations.NullMarked;
