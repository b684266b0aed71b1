package dev.rung;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Allows a migration, or all migrations of a package, to refer to classes of the project. Else the compiler warns: a
 * migration runs years later on databases that do not exist yet, and has to do then what it does today, while entities,
 * services and constants change with the project.
 *
 * <pre>{@code
 * @Uses(value = PhoneNumbers.class, reason = "parses what was allowed in 2024; never edited, see its comment")
 * @Migration(version = 7, description = "phone numbers")
 * final class V0007PhoneNumbers implements ForwardOnly { ... }
 * }</pre>
 *
 * <p>Not part of the checksum: it can be added to a migration that was released.
 *
 * @since 0.1
 */
@Documented
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.CLASS)
public @interface Uses {

    /**
     * Returns the classes, each with all that is nested in it.
     *
     * @return at least one class
     */
    Class<?>[] value();

    /**
     * Returns why they will do the same for ever.
     *
     * @return the reason; a blank one allows nothing
     */
    String reason();
}
