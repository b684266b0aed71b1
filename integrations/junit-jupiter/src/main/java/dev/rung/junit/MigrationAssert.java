package dev.rung.junit;

import dev.rung.runtime.model.Direction;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.observe.Observation;
import dev.rung.runtime.observe.ObservedLock;
import dev.rung.runtime.observe.ObservedScan;
import dev.rung.runtime.observe.ObservedStatement;
import dev.rung.schema.operation.TableLock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Assertions about what the server did in one migration. Every method throws an {@link AssertionError} where it did more than is
 * allowed, and returns this otherwise. Immutable.
 *
 * <pre>{@code
 * migrations.assertThatMigration(5)
 *         .takesNoLockStrongerThan(SHARE_UPDATE_EXCLUSIVE).on("orders")
 *         .rewritesNothing()
 *         .runsUnder(Duration.ofMillis(200));
 * }</pre>
 *
 * <p>A table is named as SQL has it, without its schema where that is {@code public}.
 *
 * @since 0.1
 */
public final class MigrationAssert {

    private final Observation observed;
    private final TableNameCheck tables;

    MigrationAssert(Observation observed, TableNameCheck tables) {
        this.observed = observed;
        this.tables = tables;
    }

    /** Returns an assertion that refuses names of tables that were not there before. */
    static MigrationAssert of(Observation observed) {
        return new MigrationAssert(observed, names -> requireThere(observed, names));
    }

    /**
     * Returns what was observed, for assertions of your own.
     *
     * @return what the server did
     */
    public Observation observation() {
        return observed;
    }

    /**
     * Begins a limit on locks: say on which tables. Outside a transaction locks are sampled, and one that was held for a
     * moment may not have been seen; {@link Observation#evidence} says so.
     *
     * @param limit the strongest lock that is allowed
     * @return what asks for the tables, and asserts nothing yet
     */
    public LockLimit takesNoLockStrongerThan(TableLock limit) {
        return new LockLimit(this, Objects.requireNonNull(limit, "limit"));
    }

    /**
     * Asserts that no table was rewritten, and none truncated.
     *
     * @return this
     */
    public MigrationAssert rewritesNothing() {
        require(
                observed.rewritten().isEmpty(),
                "rewrites " + names(observed.rewritten()),
                "do it in a way that leaves the table as it is: add a column, fill it in batches, then use it");
        return this;
    }

    /**
     * Asserts that no table that was there before was read from end to end.
     *
     * @return this
     */
    public MigrationAssert scansNothing() {
        require(
                observed.scans().isEmpty(),
                "reads from end to end "
                        + names(observed.scans().stream()
                                .map(ObservedScan::table)
                                .toList()),
                "put the check off: NOT VALID first, VALIDATE in a migration of its own");
        return this;
    }

    /**
     * Asserts that it left no index that is {@code INVALID}.
     *
     * @return this
     */
    public MigrationAssert leavesNoInvalidIndex() {
        require(
                observed.invalidIndexes().isEmpty(),
                "leaves INVALID " + names(observed.invalidIndexes()),
                "see why its building did not end, and drop it");
        return this;
    }

    /**
     * Asserts that the migration took less time than that, over the rows that were there.
     *
     * @param limit the time
     * @return this
     */
    public MigrationAssert runsUnder(Duration limit) {
        require(
                observed.took().compareTo(limit) < 0,
                "takes %d ms, not less than %d ms%s".formatted(observed.took().toMillis(), limit.toMillis(), slowest()),
                "make the statement cheaper, or give the migration more time");
        return this;
    }

    /**
     * Asserts that the server wrote no more write-ahead log meanwhile. On a server that others use too, theirs counts.
     *
     * @param bytes the most that is allowed
     * @return this
     */
    public MigrationAssert writesNoMoreWalThan(long bytes) {
        require(
                observed.walBytes() <= bytes,
                "writes %,d bytes of WAL, more than %,d".formatted(observed.walBytes(), bytes),
                "change fewer rows at once, or allow more");
        return this;
    }

    MigrationAssert requireLocks(TableLock limit, Predicate<ObservedLock> tables) {
        var stronger = observed.locks().stream()
                .filter(tables)
                .filter(lock -> lock.mode().isStrongerThan(limit))
                .map(lock -> lock.mode() + " on " + shown(lock.table()))
                .toList();
        require(
                stronger.isEmpty(),
                "takes %s: stronger than %s".formatted(String.join(", ", stronger), limit),
                "find a form of the statement that locks less, or say that it may: takesNoLockStrongerThan(...)");
        return this;
    }

    private static void requireThere(Observation observed, List<String> names) {
        var there = observed.tables().stream().map(MigrationAssert::shown).toList();
        for (var name : names) {
            if (!there.contains(name)) {
                throw TableNameCheck.mistake(
                        "%s is asked for its lock on %s, but no such table was there before"
                                .formatted(subject(observed.step()), name),
                        name,
                        there);
            }
        }
    }

    private void require(boolean kept, String what, String fix) {
        if (!kept) {
            throw new AssertionError("%s %s%n    Fix : %s".formatted(subject(observed.step()), what, fix));
        }
    }

    private String slowest() {
        return observed.statements().stream()
                .max(Comparator.comparing(ObservedStatement::took))
                .map(statement -> ", most of it for: " + statement.sql())
                .orElse("");
    }

    static String subject(PlannedStep step) {
        return "%s %s()".formatted(step.version(), step.direction() == Direction.UP ? "up" : "down");
    }

    private static String names(List<String> tables) {
        return tables.stream().map(MigrationAssert::shown).collect(Collectors.joining(", "));
    }

    static String shown(String table) {
        return table.startsWith("public.") ? table.substring("public.".length()) : table;
    }

    /**
     * A limit on locks whose tables are not chosen yet. Immutable.
     *
     * @since 0.1
     */
    public static final class LockLimit {

        private final MigrationAssert migration;
        private final TableLock limit;

        private LockLimit(MigrationAssert migration, TableLock limit) {
            this.migration = migration;
            this.limit = limit;
        }

        /**
         * Asserts it of these tables. Each has to be there before the migration; in the limits of a {@link MigrationRoundTripTest},
         * which hold for all migrations, before or after one of them.
         *
         * @param tables their names, one at least
         * @return the assertion, to go on with
         * @throws IllegalArgumentException if there is no table of a name, or no name: a mistake of the test. A round-trip test
         *     throws it when all of its migrations have been tested
         */
        public MigrationAssert on(String... tables) {
            if (tables.length == 0) {
                throw new IllegalArgumentException("on() names no table: name one, or say onAnyTable()");
            }
            var names = Arrays.stream(tables).map(MigrationAssert::shown).toList();
            migration.tables.check(names);
            return migration.requireLocks(limit, lock -> names.contains(shown(lock.table())));
        }

        /**
         * Asserts it of every table that was there before.
         *
         * @return the assertion, to go on with
         */
        public MigrationAssert onAnyTable() {
            return migration.requireLocks(limit, lock -> true);
        }
    }
}
