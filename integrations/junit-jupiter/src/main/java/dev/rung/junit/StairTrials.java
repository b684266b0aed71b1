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
 * Tries one migration over rows: first over ones that satisfy no more than the constraints that there are; where it cannot cope
 * with these, over ones that a user has whose data is clean. What clean means is read from a database in which the migration has
 * run without rows: the foreign keys, unique keys and checks that it adds, and the types that it turns texts into. Where nobody
 * knows how such rows look, the migration goes {@linkplain RunWithoutRows#excuse without} them. A
 * {@linkplain RefusedRowsException#isHazard() hazard} stays a failure: clean data has it too.
 *
 * @param entry the migration
 * @param below the version of the one below it; 0 for none
 * @param copies copies of the database below the migration
 * @param hooks what the test has to say
 * @param reporter is told what does not fail
 */
record StairTrials(
        CatalogEntry entry, long below, Copies copies, StairHooks hooks, BiConsumer<String, String> reporter) {

    /** What is done in a database of its own. */
    interface Work {
        void in(StairHooks.Place place, Migrator migrator) throws Exception;
    }

    /** Copies of the database below the migration. */
    interface Copies {
        void with(Work work) throws Exception;
    }

    void run() throws Exception {
        try {
            over(Filling.over(UpcomingRules.NONE));
        } catch (RefusedRowsException rough) {
            var alone = withoutRows(rough);
            if (rough.isHazard()) {
                overFewerRows(rough, isFilledFromElsewhere(rough) ? Optional.of(Filling.NOTHING) : Optional.empty());
                return;
            }
            var clean = overCleanRows(rough, alone.rules().plus(rough.clues()));
            if (clean.isPresent()) {
                report(
                        "fails where data is not clean, passes over rows that satisfy "
                                + clean.get().describe(),
                        rough);
            } else {
                overFewerRows(rough, alone.excuse(rough));
            }
        }
    }

    /** Returns the rules that rows satisfy over which the migration goes; nothing where there are none. */
    private Optional<UpcomingRules> overCleanRows(RefusedRowsException rough, UpcomingRules rules) throws Exception {
        if (!rules.isNone()) {
            try {
                over(Filling.over(rules));
                return Optional.of(rules);
            } catch (RefusedRowsException clean) {
                if (clean.isHazard()) {
                    throw failure(clean);
                }
                return overOrdinaryTexts(rough, rules.plus(clean.clues()));
            }
        }
        return overOrdinaryTexts(rough, rules);
    }

    private Optional<UpcomingRules> overOrdinaryTexts(RefusedRowsException rough, UpcomingRules rules)
            throws Exception {
        if (rough.ordinaryTexts().isNone()) {
            return Optional.empty();
        }
        var all = rules.plus(rough.ordinaryTexts());
        try {
            over(Filling.over(all));
            return Optional.of(all);
        } catch (RefusedRowsException ordinary) {
            if (ordinary.isHazard()) {
                throw failure(ordinary);
            }
            return Optional.empty();
        }
    }

    private void overFewerRows(RefusedRowsException rough, Optional<Filling> excuse) throws Exception {
        var filling = excuse.orElseThrow(() -> failure(rough));
        try {
            over(filling);
        } catch (RefusedRowsException again) {
            throw failure(rough);
        }
        report("is not exercised over " + filling.describeLeft() + ", fails over generated ones", rough);
        if (rough.tooEmpty().isPresent()) {
            throw rough.tooEmpty().get();
        }
    }

    /** Returns whether nulls are left because no other row, and no part of a document, was there to fill a column from. */
    private boolean isFilledFromElsewhere(RefusedRowsException rough) throws Exception {
        var probe = rough.failure().flatMap(FillProbe::of);
        if (probe.isEmpty()) {
            return false;
        }
        var seen = new AtomicBoolean();
        copies.with((place, migrator) -> {
            hooks.before(entry.version(), place);
            place.commit();
            probe.get().place(place.connection());
            try {
                migrator.migrate(Target.upTo(entry.version()));
            } catch (MigratorException e) {
                seen.set(FillProbe.isSeen(e));
            }
        });
        return seen.get();
    }

    private void over(Filling filling) throws Exception {
        copies.with((place, migrator) -> new Stair(entry, below, migrator, place, hooks, reporter).climb(filling));
    }

    /** Runs the migration without rows of ours. */
    private RunWithoutRows withoutRows(RefusedRowsException rough) throws Exception {
        var runs = new ArrayList<RunWithoutRows>();
        copies.with((place, migrator) -> {
            hooks.before(entry.version(), place);
            place.commit();
            var connection = place.connection();
            var before = SchemaRules.read(connection);
            var rowsBefore = RowPicture.take(connection, SchemaSnapshot.take(connection));
            try {
                migrator.migrate(Target.upTo(entry.version()));
            } catch (MigratorException e) {
                throw StairFailure.both(StairFailure.withoutRows(entry, e), rough.tooEmpty());
            }
            var rows = RowPicture.take(connection, SchemaSnapshot.take(connection));
            var added = SchemaRules.read(connection).since(before, connection);
            runs.add(new RunWithoutRows(added, before, rowsBefore.filledIn(rows)));
            SharedObjects.dropWith(migrator, below);
        });
        return runs.get(0);
    }

    private AssertionError failure(RefusedRowsException refused) {
        return StairFailure.both(StairFailure.over(refused.rows(), entry, refused.refusal()), refused.tooEmpty());
    }

    private void report(String what, RefusedRowsException rough) {
        var said =
                String.valueOf(rough.refusal().getMessage()).lines().findFirst().orElse("");
        reporter.accept("V" + entry.version(), what + ": " + said);
    }
}
