package dev.rung.junit;

import dev.rung.catalog.CatalogEntry;
import dev.rung.rows.rule.SchemaRules;
import dev.rung.rows.rule.UpcomingRules;
import dev.rung.runtime.Migrator;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.snapshot.SchemaSnapshot;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Tries one migration over rows: first over ones that satisfy no more than the constraints that there are; where it fails
 * with these, over clean ones, as a user may have them. What clean means is read from a database in which the migration has
 * run without rows: the foreign keys, unique keys and checks that it adds, and the types that it turns texts into. Where such
 * rows are not known, the migration runs {@linkplain RunWithoutRows#excuse without} them. A
 * {@linkplain FailureOverRows#isHazard() hazard} stays a failure: clean data has it too.
 *
 * @param entry the migration
 * @param below the version of the one below it; 0 for none
 * @param copies copies of the database below the migration
 * @param hooks the callbacks of the test
 * @param reporter receives what does not fail
 */
record RoundTripTrials(
        CatalogEntry entry, long below, Copies copies, RoundTripHooks hooks, BiConsumer<String, String> reporter) {

    /**
     * A run in a database of its own.
     *
     * @param <R> what comes of it
     */
    interface Work<R> {
        R in(RoundTripHooks.Database database, Migrator migrator) throws Exception;
    }

    /** Copies of the database below the migration. */
    interface Copies {
        <R> R with(Work<R> work) throws Exception;
    }

    void run() throws Exception {
        var first = over(FillScope.all(UpcomingRules.NONE));
        if (first.isPresent()) {
            again(first.get());
        }
    }

    /** Finds out over which rows a migration passes that has failed over the first ones. */
    private void again(FailureOverRows first) throws Exception {
        var alone = withoutRows(first);
        if (first.isHazard()) {
            overFewerRows(first, isFilledFromElsewhere(first) ? Optional.of(FillScope.NONE) : Optional.empty());
            return;
        }
        var clean = overCleanRows(first, alone.rules().plus(first.castRules()));
        if (clean.isPresent()) {
            report(
                    "fails where data is not clean, passes over rows that satisfy "
                            + clean.get().describe(),
                    first);
        } else {
            overFewerRows(first, alone.excuse(first));
        }
    }

    /** Returns the rules of rows over which the migration passes; empty where it passes over none. */
    private Optional<UpcomingRules> overCleanRows(FailureOverRows first, UpcomingRules rules) throws Exception {
        if (rules.isNone()) {
            return overOrdinaryTexts(first, rules);
        }
        var clean = overRowsOf(rules);
        return clean.isEmpty()
                ? Optional.of(rules)
                : overOrdinaryTexts(first, rules.plus(clean.get().castRules()));
    }

    private Optional<UpcomingRules> overOrdinaryTexts(FailureOverRows first, UpcomingRules rules) throws Exception {
        if (first.ordinaryTexts().isNone()) {
            return Optional.empty();
        }
        var all = rules.plus(first.ordinaryTexts());
        return overRowsOf(all).isEmpty() ? Optional.of(all) : Optional.empty();
    }

    /** Returns the failure over rows that satisfy {@code rules}; throws where it is one that clean data has too. */
    private Optional<FailureOverRows> overRowsOf(UpcomingRules rules) throws Exception {
        var failure = over(FillScope.all(rules));
        if (failure.isPresent() && failure.get().isHazard()) {
            throw error(failure.get());
        }
        return failure;
    }

    private void overFewerRows(FailureOverRows first, Optional<FillScope> excuse) throws Exception {
        var scope = excuse.orElseThrow(() -> error(first));
        if (over(scope).isPresent()) {
            throw error(first);
        }
        report("is not exercised over " + scope.describeLeft() + ", fails over generated ones", first);
        if (first.emptyTables().isPresent()) {
            throw first.emptyTables().get();
        }
    }

    /** Returns whether nulls are left because no other row, and no part of a document, was there to fill a column from. */
    private boolean isFilledFromElsewhere(FailureOverRows first) throws Exception {
        var probe = first.failure().flatMap(FillProbe::of);
        if (probe.isEmpty()) {
            return false;
        }
        return copies.with((database, migrator) -> {
            hooks.before(entry.version(), database);
            database.commit();
            probe.get().install(database.connection());
            try {
                migrator.migrate(Target.upTo(entry.version()));
                return false;
            } catch (MigratorException e) {
                return FillProbe.isSeen(e);
            }
        });
    }

    private Optional<FailureOverRows> over(FillScope scope) throws Exception {
        return copies.with(
                (database, migrator) -> new RoundTrip(entry, below, migrator, database, hooks, reporter).run(scope));
    }

    /** Runs the migration without generated rows. */
    private RunWithoutRows withoutRows(FailureOverRows first) throws Exception {
        return copies.with((database, migrator) -> {
            hooks.before(entry.version(), database);
            database.commit();
            var connection = database.connection();
            var before = SchemaRules.read(connection);
            var rowsBefore = RowDigest.take(connection, SchemaSnapshot.take(connection));
            try {
                migrator.migrate(Target.upTo(entry.version()));
            } catch (MigratorException e) {
                throw RoundTripFailure.both(RoundTripFailure.withoutRows(entry, e), first.emptyTables());
            }
            var rows = RowDigest.take(connection, SchemaSnapshot.take(connection));
            var added = SchemaRules.read(connection).since(before, connection);
            SharedObjects.rollBackAbove(migrator, below);
            return new RunWithoutRows(added, before, rowsBefore.filledIn(rows));
        });
    }

    private AssertionError error(FailureOverRows refused) {
        return RoundTripFailure.both(
                RoundTripFailure.over(refused.rows(), entry, refused.refusal()), refused.emptyTables());
    }

    private void report(String what, FailureOverRows first) {
        var said =
                String.valueOf(first.refusal().getMessage()).lines().findFirst().orElse("");
        reporter.accept("V" + entry.version(), what + ": " + said);
    }
}
