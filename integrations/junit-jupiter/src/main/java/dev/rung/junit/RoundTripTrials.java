package dev.rung.junit;

import dev.rung.catalog.CatalogEntry;
import dev.rung.rows.rule.SchemaRules;
import dev.rung.rows.rule.UpcomingRules;
import dev.rung.runtime.Migrator;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.snapshot.SchemaSnapshot;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

/**
 * Tries one migration over rows: first over ones that satisfy no more than the constraints that there are; where it fails
 * with these, over clean ones, as a user may have them. What clean means is read from a database in which the migration has
 * run without rows: the foreign keys, unique keys and checks that it adds, and the types that it turns texts into. Where such
 * rows are not known, the migration runs {@linkplain RunWithoutRows#excuse without} them. A
 * {@linkplain FailedOverRowsException#isHazard() hazard} stays a failure: clean data has it too.
 *
 * @param entry the migration
 * @param below the version of the one below it; 0 for none
 * @param copies copies of the database below the migration
 * @param hooks the callbacks of the test
 * @param reporter receives what does not fail
 */
record RoundTripTrials(
        CatalogEntry entry, long below, Copies copies, RoundTripHooks hooks, BiConsumer<String, String> reporter) {

    /** A run in a database of its own. */
    interface Work {
        void in(RoundTripHooks.Database database, Migrator migrator) throws Exception;
    }

    /** Copies of the database below the migration. */
    interface Copies {
        void with(Work work) throws Exception;
    }

    void run() throws Exception {
        try {
            over(FillScope.all(UpcomingRules.NONE));
        } catch (FailedOverRowsException first) {
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
    }

    /** Returns the rules of rows over which the migration passes; empty where it passes over none. */
    private Optional<UpcomingRules> overCleanRows(FailedOverRowsException first, UpcomingRules rules) throws Exception {
        if (!rules.isNone()) {
            try {
                over(FillScope.all(rules));
                return Optional.of(rules);
            } catch (FailedOverRowsException clean) {
                if (clean.isHazard()) {
                    throw failure(clean);
                }
                return overOrdinaryTexts(first, rules.plus(clean.castRules()));
            }
        }
        return overOrdinaryTexts(first, rules);
    }

    private Optional<UpcomingRules> overOrdinaryTexts(FailedOverRowsException first, UpcomingRules rules)
            throws Exception {
        if (first.ordinaryTexts().isNone()) {
            return Optional.empty();
        }
        var all = rules.plus(first.ordinaryTexts());
        try {
            over(FillScope.all(all));
            return Optional.of(all);
        } catch (FailedOverRowsException ordinary) {
            if (ordinary.isHazard()) {
                throw failure(ordinary);
            }
            return Optional.empty();
        }
    }

    private void overFewerRows(FailedOverRowsException first, Optional<FillScope> excuse) throws Exception {
        var scope = excuse.orElseThrow(() -> failure(first));
        try {
            over(scope);
        } catch (FailedOverRowsException again) {
            throw failure(first);
        }
        report("is not exercised over " + scope.describeLeft() + ", fails over generated ones", first);
        if (first.emptyTables().isPresent()) {
            throw first.emptyTables().get();
        }
    }

    /** Returns whether nulls are left because no other row, and no part of a document, was there to fill a column from. */
    private boolean isFilledFromElsewhere(FailedOverRowsException first) throws Exception {
        var probe = first.failure().flatMap(FillProbe::of);
        if (probe.isEmpty()) {
            return false;
        }
        var seen = new AtomicBoolean();
        copies.with((database, migrator) -> {
            hooks.before(entry.version(), database);
            database.commit();
            probe.get().install(database.connection());
            try {
                migrator.migrate(Target.upTo(entry.version()));
            } catch (MigratorException e) {
                seen.set(FillProbe.isSeen(e));
            }
        });
        return seen.get();
    }

    private void over(FillScope scope) throws Exception {
        copies.with(
                (database, migrator) -> new RoundTrip(entry, below, migrator, database, hooks, reporter).run(scope));
    }

    /** Runs the migration without generated rows. */
    private RunWithoutRows withoutRows(FailedOverRowsException first) throws Exception {
        var runs = new ArrayList<RunWithoutRows>();
        copies.with((database, migrator) -> {
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
            runs.add(new RunWithoutRows(added, before, rowsBefore.filledIn(rows)));
            SharedObjects.rollBackAbove(migrator, below);
        });
        return runs.get(0);
    }

    private AssertionError failure(FailedOverRowsException refused) {
        return RoundTripFailure.both(
                RoundTripFailure.over(refused.rows(), entry, refused.refusal()), refused.emptyTables());
    }

    private void report(String what, FailedOverRowsException first) {
        var said =
                String.valueOf(first.refusal().getMessage()).lines().findFirst().orElse("");
        reporter.accept("V" + entry.version(), what + ": " + said);
    }
}
