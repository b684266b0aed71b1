package dev.rung.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method of a {@link MigrationRoundTripTest} that checks the rows after one migration is applied: it throws where they
 * are wrong.
 *
 * <p>The method may have parameters of the types {@link java.sql.Connection} and {@link javax.sql.DataSource}, and may throw
 * anything. The connection commits by itself.
 *
 * @since 0.1
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface AssertAfter {

    /**
     * The version of the migration.
     *
     * @return a version that is in the code
     */
    long value();
}
