package dev.rung.sql;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.intellij.lang.annotations.Language;

/**
 * Marks a string as PostgreSQL, so that editors highlight and complete it, and the SQL check reads it while it compiles.
 *
 * @see SqlPart
 * @since 0.1
 */
@Documented
@SuppressWarnings("exports") // an editor's annotation, absent when users compile
@Language("PostgreSQL")
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface Sql {}
