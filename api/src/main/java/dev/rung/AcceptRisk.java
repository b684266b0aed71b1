package dev.rung;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a migration does on purpose what the SQL check or the model of the schema warns of. On a method it holds for that
 * method, on a class for all of it. What the server refuses wherever it runs (L102, L124, L132) cannot be accepted: there it
 * changes nothing.
 *
 * @since 0.1
 */
@Documented
@Repeatable(AcceptRisk.All.class)
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface AcceptRisk {

    /**
     * Returns the code of the rule.
     *
     * @return for example {@code L101}, or {@code RUNG-611}
     */
    String rule();

    /**
     * Returns why that does no harm here, for the readers of the migration. A blank reason accepts nothing.
     *
     * @return for example {@code the table has ten rows}
     */
    String reason();

    /**
     * Holds several on one class or method.
     *
     * @since 0.1
     */
    @Documented
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {

        /**
         * Returns them.
         *
         * @return the annotations in source order
         */
        AcceptRisk[] value();
    }
}
