package dev.rung.sql;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a string as a part of a statement, such as an expression. The SQL check reads it between {@link #prefix} and
 * {@link #suffix}; editors, which would take it for a whole statement, leave it alone.
 *
 * @see Sql
 * @since 0.1
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface SqlPart {

    /**
     * Returns the text before the string in a statement.
     *
     * @return for example {@code select (}
     */
    String prefix();

    /**
     * Returns the text after the string in that statement.
     *
     * @return for example {@code )}, often nothing
     */
    String suffix() default "";
}
