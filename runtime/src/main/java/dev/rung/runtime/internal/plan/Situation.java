package dev.rung.runtime.internal.plan;

import dev.rung.runtime.internal.catalog.KnownMigration;
import dev.rung.runtime.internal.catalog.MigrationSet;
import dev.rung.runtime.model.History;
import dev.rung.runtime.model.HistoryRow;
import dev.rung.runtime.model.Outcome;
import dev.rung.runtime.model.Version;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The state of a migration that is not interrupted, in words.
 *
 * @param what what became of it
 * @param next what to do instead of resolving it
 */
record Situation(String what, String next) {

    static Situation of(Version version, MigrationSet known, History history) {
        var leaveOut = "leave resolve(...) out: " + next(known, history);
        if (history.applied().containsKey(version)) {
            return new Situation("it is applied", leaveOut);
        }
        var last = last(version, history);
        if (last.filter(row -> row.outcome() == Outcome.FAILED).isPresent()) {
            return new Situation(
                    "its last attempt failed and left nothing",
                    "correct what made it fail; then migrate() runs it again");
        }
        if (known.find(version).isEmpty()) {
            return new Situation("neither this build nor the database has it", leaveOut);
        }
        return new Situation(last.isEmpty() ? "it has not run yet" : "it is rolled back", leaveOut);
    }

    private static Optional<HistoryRow> last(Version version, History history) {
        return history.rows().stream()
                .filter(row -> row.version().equals(version))
                .reduce((earlier, later) -> later);
    }

    private static String next(MigrationSet known, History history) {
        var pending = new TreeSet<>(known.byVersion().keySet());
        pending.removeAll(history.applied().keySet());
        return pending.isEmpty()
                ? "no migration is interrupted, and none is pending"
                : "no migration is interrupted, and migrate() continues with "
                        + known.find(pending.first())
                                .map(KnownMigration::toString)
                                .orElseThrow();
    }
}
