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
 * Why a migration needs no {@code resolve(...)}, in words.
 *
 * @param what its state
 * @param next what to do instead of resolving it
 */
record NothingToResolve(String what, String next) {

    static NothingToResolve of(Version version, MigrationSet known, History history) {
        var leaveOut = "leave resolve(...) out: " + next(known, history);
        if (history.applied().containsKey(version)) {
            return new NothingToResolve("it is applied", leaveOut);
        }
        var last = last(version, history);
        if (last.filter(row -> row.outcome() == Outcome.FAILED).isPresent()) {
            return new NothingToResolve(
                    "its last attempt failed and left nothing",
                    "correct what made it fail; then migrate() runs it again");
        }
        if (known.find(version).isEmpty()) {
            return new NothingToResolve("neither this build nor the database has it", leaveOut);
        }
        return new NothingToResolve(last.isEmpty() ? "it has not run yet" : "it is rolled back", leaveOut);
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
