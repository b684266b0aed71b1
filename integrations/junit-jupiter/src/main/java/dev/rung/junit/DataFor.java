package dev.rung.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method of a {@link MigrationRoundTripTest} that inserts rows for migrations to meet. It runs before each of them, in the
 * schema below it; tables that it leaves empty get generated rows.
 *
 * <pre>{@code
 * @DataFor(5)                  // for V5
 * @DataFor(from = 5)           // for V5 and all later ones
 * @DataFor(from = 5, to = 8)   // until the table changes: for V5 to V8
 * }</pre>
 *
 * <p>The method may have parameters of the types {@link java.sql.Connection} and {@link javax.sql.DataSource}, and may throw
 * anything. The connection commits by itself.
 *
 * @since 0.1
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface DataFor {

    /**
     * The version of the only migration.
     *
     * @return a version that is in the code; 0 where {@link #from} says more
     */
    long value() default 0;

    /**
     * The version of the first migration.
     *
     * @return a version that is in the code; 0 where there is but one
     */
    long from() default 0;

    /**
     * The version of the last migration.
     *
     * @return a version that is in the code; all later migrations by default
     */
    long to() default Long.MAX_VALUE;
}
