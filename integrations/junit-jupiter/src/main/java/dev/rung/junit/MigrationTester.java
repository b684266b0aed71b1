package dev.rung.junit;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.InvalidTargetException;
import dev.rung.runtime.model.MigrationReport;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.observe.Observation;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.opentest4j.MultipleFailuresError;

/**
 * Takes the database of one test from version to version. It begins without migrations; {@link RungExtension} hands it
 * to the test.
 *
 * <p>As long as the test has done nothing else in its database, {@link #migrateTo} costs no more than a copy: the
 * migrations run once, for all tests that begin at that version. Thread-safe.
 *
 * @since 0.1
 */
public final class MigrationTester {

    private final TestDatabase database;
    private final Migrator migrator;

    MigrationTester(TestDatabase database, Migrator migrator) {
        this.database = database;
        this.migrator = migrator;
    }

    /**
     * Applies what is pending, up to {@code version}, after which that is the highest that is applied.
     *
     * @param version the version of a migration in the code
     * @throws IllegalArgumentException if {@code version} is not positive
     * @throws InvalidTargetException if there is no such migration, or the database is above it
     * @throws dev.rung.runtime.error.MigrationFailedException if a migration fails; those before it stay
     * @throws dev.rung.runtime.error.MigratorException as {@link Migrator#migrate(Target)} does
     */
    public void migrateTo(long version) {
        var target = Target.upTo(version);
        if (!database.beginAt(target)) {
            arrived(migrator.migrate(target), version);
        }
    }

    /**
     * Applies everything pending.
     *
     * @throws dev.rung.runtime.error.MigrationFailedException if a migration fails; those before it stay
     * @throws dev.rung.runtime.error.MigratorException as {@link Migrator#migrate()} does
     */
    public void migrateToLatest() {
        if (!database.beginAt(Target.latest())) {
            migrator.migrate();
        }
    }

    /**
     * Takes back what is applied above {@code version}, after which that is the highest that is applied.
     *
     * @param version the version that stays; 0 rolls everything back
     * @throws IllegalArgumentException if {@code version} is negative
     * @throws InvalidTargetException if there is no such migration, or the database is below it
     * @throws dev.rung.runtime.error.IrreversiblePlanException if a migration on the way is forward-only
     * @throws dev.rung.runtime.error.MigrationFailedException if a migration fails; those rolled back before it stay so
     * @throws dev.rung.runtime.error.MigratorException as {@link Migrator#rollback} does
     */
    public void rollbackTo(long version) {
        arrived(migrator.rollback(Target.downTo(version)), version);
    }

    /**
     * Returns the highest version that is applied.
     *
     * @return the version; empty where none is
     * @throws dev.rung.runtime.error.MigratorException if the database cannot be read
     */
    public Optional<Version> current() {
        return migrator.status().current();
    }

    /**
     * Applies what is pending up to {@code version}, and returns what the server did in that one migration. It meets the rows
     * that are in the database by then: to see it at work over some, go to the version below first, and insert them.
     *
     * <p>Afterwards the database is where {@link #migrateTo} would have left it: the migration is committed, and
     * {@code version} the highest that is applied, unless the database was above it and let this one in out of order. Where
     * the migration fails it is at the version below.
     *
     * @param version the version of a migration in the code that is not applied yet
     * @return what was observed while it was applied
     * @throws IllegalArgumentException if {@code version} is not positive
     * @throws InvalidTargetException if there is no such migration, or it is applied already: nothing is changed
     * @throws dev.rung.runtime.error.MigrationFailedException if a migration fails; those before it stay
     * @throws dev.rung.runtime.error.MigratorException as {@link Migrator#observe} does
     */
    public Observation observe(long version) {
        var migration = new Version(version);
        database.beginBelow(version);
        var plan = migrator.plan(Target.upTo(version));
        if (plan.steps().size() > 1) {
            migrateTo(plan.steps().get(plan.steps().size() - 2).version().number());
            plan = migrator.plan(Target.upTo(version));
        }
        if (plan.isEmpty()) {
            throw refused(
                    "%s is applied already: the database is at %s"
                            .formatted(
                                    migration,
                                    name(current().map(Version::number).orElse(0L))),
                    "observe it in a test that has not gone so far, or take it back first: rollbackTo(...)");
        }
        return migrator.observe(plan).observations().get(0);
    }

    /**
     * Does what {@link #observe} does, and returns assertions about it. The migration is applied by then:
     * the database is at {@code version}, whatever the outcome of the assertions.
     *
     * @param version the version of a migration in the code that is not applied yet
     * @return an assertion
     * @throws IllegalArgumentException if {@code version} is not positive
     * @throws InvalidTargetException as {@link #observe} does
     * @throws dev.rung.runtime.error.MigratorException as {@link Migrator#observe} does
     */
    public MigrationAssert assertThatMigration(long version) {
        return MigrationAssert.of(observe(version));
    }

    /**
     * Takes every migration up, down and up again as {@link MigrationRoundTripTest} does, each in a database of its own and not in
     * that of this test; throws at the end, with all failures.
     *
     * @throws MultipleFailuresError if the schema after a down migration is not the one before
     */
    public void eachDownReverses() {
        var failures = new ArrayList<Throwable>();
        try (var runner = database.newRunner(RoundTripHooks.NONE, (version, line) -> {})) {
            for (var entry : runner.migrations()) {
                try {
                    runner.run(entry);
                } catch (Exception | AssertionError e) {
                    failures.add(e);
                }
            }
        }
        if (!failures.isEmpty()) {
            throw new MultipleFailuresError("Not every migration is reversed by its down", failures);
        }
    }

    RoundTripRunner roundTrips(RoundTripHooks hooks, BiConsumer<String, String> reporter) {
        return database.roundTrips(hooks, reporter);
    }

    /**
     * Returns where more connections to the test's database come from. They are not pooled, and are ended with the test.
     *
     * @return the data source of this test
     */
    public DataSource dataSource() {
        return database.dataSource();
    }

    /**
     * Returns the connection of this test: always the same one, which is opened when it is first used, and closed after
     * the test. It hands out the driver's own with {@code unwrap}.
     *
     * @return the connection of this test
     */
    public Connection connection() {
        return database.connection();
    }

    /**
     * Returns the migrator that this tester works with.
     *
     * @return a migrator of {@link #dataSource()}
     */
    public Migrator migrator() {
        return migrator;
    }

    /** A migrator accepts that there is nothing to do; a test that asks for the wrong direction would pass unnoticed. */
    private static void arrived(MigrationReport report, long version) {
        var current = report.current().map(Version::number).orElse(0L);
        if (current == version) {
            return;
        }
        var way = current > version ? "above" : "below";
        var other = current > version ? "rollbackTo" : "migrateTo";
        throw refused(
                "The database is at %s, %s V%d".formatted(name(current), way, version),
                "use %s(%d)".formatted(other, version));
    }

    private static InvalidTargetException refused(String what, String fix) {
        return new InvalidTargetException(ErrorCode.NO_SUCH_TARGET, Explanation.unchanged(what, fix), null);
    }

    private static String name(long version) {
        return version == 0 ? "no version" : "V" + version;
    }
}
