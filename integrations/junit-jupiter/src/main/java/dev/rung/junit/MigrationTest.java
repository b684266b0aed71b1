package dev.rung.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives every test of a class a PostgreSQL database of its own, without a single migration in it:
 *
 * <pre>{@code
 * @MigrationTest
 * class RefundsTest {
 *     @Test
 *     void backfill_keeps_totals(MigrationTester migrations, Connection db) throws SQLException {
 *         migrations.migrateTo(4);
 *         insertOrder(db, 10);
 *         migrations.migrateTo(5);
 *         assertThat(total(db)).isEqualTo(10);
 *     }
 * }
 * }</pre>
 *
 * <p>The same as {@code @ExtendWith(RungExtension.class)}; see {@link RungExtension} for what it does. Holds for nested
 * classes and subclasses too.
 *
 * @since 0.1
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(RungExtension.class)
public @interface MigrationTest {}
