package dev.rung.junit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

/**
 * A test of every migration, without writing one: up, down, up again. A subclass is all it takes:
 *
 * <pre>{@code
 * class RoundTripTest extends MigrationRoundTripTest {}
 * }</pre>
 *
 * <p>Each migration is a test of its own, in a database of its own that is at the version below. First its tables are filled:
 * by the methods with {@link DataFor}, then with generated rows that satisfy all constraints, so that a column that must not
 * be null and has no default, or a change of type that loses something, fails here and not in production. Then
 *
 * <ul>
 *   <li>it is migrated up; what the server does meanwhile is checked by {@link #limits}, and the rows by the methods with
 *       {@link AssertAfter},
 *   <li>it is rolled back, after which the schema has to be the one before, to the last default, comment and grant,
 *   <li>and up again, after which the schema has to be the one that it created the first time.
 * </ul>
 *
 * <p>Where tests run in parallel the migrations do too, and so do the methods, on one object.
 *
 * <p>A migration that fails over these rows is tried over rows of clean data: they satisfy the foreign keys, unique keys and
 * checks that it adds, and their texts can be cast to the types that it gives them. Where it passes then, the test does too, and
 * reports what the data has to satisfy. Where clean rows are not known, it runs without rows, and the report says that
 * it is not exercised over them. A column that must not be null, and a value that is too long or too big, stay failures.
 *
 * <p>A forward-only migration is not rolled back. The order of columns within a table and white space in the body of a
 * function are reported and do not fail; so are rows that are not what they were, and tables that got none. A report is an
 * entry of JUnit's {@link TestReporter}, under the version.
 *
 * @since 0.1
 */
@MigrationTest
public abstract class MigrationRoundTripTest {

    /** For subclasses. */
    protected MigrationRoundTripTest() {}

    /**
     * Declares the limits of every migration when it is applied; none, unless a subclass overrides it:
     *
     * <pre>{@code
     * @Override
     * protected void limits(MigrationAssert migration) {
     *     migration.rewritesNothing().runsUnder(Duration.ofMillis(200));
     * }
     * }</pre>
     *
     * @param migration what the server did in one migration
     */
    protected void limits(MigrationAssert migration) {
        // no limits
    }

    /**
     * Returns how many tables may be without rows before a migration: any number, unless a subclass overrides it. Such a table is
     * reported once, with those that have no rows because of it.
     *
     * @return the number; 0 for none
     */
    protected int mostEmptyTables() {
        return Integer.MAX_VALUE;
    }

    /**
     * Returns a test for each migration in the code, by ascending version.
     *
     * @param migrations leads to the server of the tests
     * @param reporter receives what does not fail
     * @return the tests; each may run alone
     */
    @TestFactory
    public Stream<DynamicTest> every_migration_goes_up_and_down_and_up(
            MigrationTester migrations, TestReporter reporter) {
        var runner = migrations.roundTrips(RoundTripMethods.of(this), reporter::publishEntry);
        return runner.migrations().stream()
                .map(entry -> DynamicTest.dynamicTest(RoundTripRunner.name(entry), () -> runner.run(entry)));
    }
}
