package dev.rung.junit;

import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.WayBack;
import dev.rung.junit.internal.rows.RuleFacts;
import dev.rung.junit.internal.rows.UpcomingRules;
import dev.rung.runtime.Migrator;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.model.Target;
import java.util.ArrayList;
import java.util.function.BiConsumer;

/**
 * Tries one migration over rows: first over ones that satisfy no more than the constraints that there are; where it cannot cope
 * with these, over ones that a user has whose data is clean. What clean means is read from a database in which the migration has
 * run without rows: the foreign keys, unique keys and checks that it adds, and the types that it turns texts into. A
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
            over(UpcomingRules.NONE);
        } catch (RefusedRowsException rough) {
            var rules = upcoming().plus(rough.clues());
            if (rough.isHazard()) {
                throw failure(rough);
            }
            report(rough, overCleanRows(rough, rules));
        }
    }

    private UpcomingRules overCleanRows(RefusedRowsException rough, UpcomingRules rules) throws Exception {
        if (!rules.isNone()) {
            try {
                over(rules);
                return rules;
            } catch (RefusedRowsException clean) {
                if (clean.isHazard()) {
                    throw failure(clean);
                }
                return overOrdinaryTexts(rough, rules.plus(clean.clues()));
            }
        }
        return overOrdinaryTexts(rough, rules);
    }

    private UpcomingRules overOrdinaryTexts(RefusedRowsException rough, UpcomingRules rules) throws Exception {
        if (rough.ordinaryTexts().isNone()) {
            throw failure(rough);
        }
        var all = rules.plus(rough.ordinaryTexts());
        try {
            over(all);
            return all;
        } catch (RefusedRowsException ordinary) {
            throw failure(ordinary.isHazard() ? ordinary : rough);
        }
    }

    private void over(UpcomingRules rules) throws Exception {
        copies.with((place, migrator) -> new Stair(entry, below, migrator, place, hooks, reporter).climb(rules));
    }

    /** Runs the migration without rows of ours, and returns the rules that it adds. */
    private UpcomingRules upcoming() throws Exception {
        var upcoming = new ArrayList<UpcomingRules>();
        copies.with((place, migrator) -> {
            hooks.before(entry.version(), place);
            place.commit();
            var before = RuleFacts.read(place.connection());
            try {
                migrator.migrate(Target.upTo(entry.version()));
            } catch (MigratorException e) {
                throw StairFailure.withoutRows(entry, e);
            }
            upcoming.add(RuleFacts.read(place.connection()).since(before, place.connection()));
            takeBack(migrator);
        });
        return upcoming.get(0);
    }

    /** Roles are the server's, and outlive the copy. */
    private void takeBack(Migrator migrator) {
        if (entry.wayBack() == WayBack.FORWARD_ONLY) {
            return;
        }
        try {
            migrator.rollback(Target.downTo(below));
        } catch (MigratorException e) {
            // The test itself goes down too, and says so.
        }
    }

    private AssertionError failure(RefusedRowsException refused) {
        return StairFailure.over(refused.rows(), entry, refused.refusal());
    }

    private void report(RefusedRowsException rough, UpcomingRules rules) {
        var said =
                String.valueOf(rough.refusal().getMessage()).lines().findFirst().orElse("");
        reporter.accept(
                "V" + entry.version(),
                "fails where data is not clean, passes over rows that satisfy %s: %s"
                        .formatted(rules.describe(), said));
    }
}
