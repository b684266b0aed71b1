package dev.rung.processor;

import dev.rung.catalog.ReleasedMigration;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What was released has a class still: databases have it, and new ones need it. */
final class NothingReleasedIsGone implements Rule {

    private final LockFile lock;
    private final long since;

    NothingReleasedIsGone(Options options, LockFile lock) {
        this.lock = lock;
        this.since = options.since();
    }

    @Override
    public Stream<Problem> check(MigrationPackage migrations) {
        var gone = new TreeMap<>(lock.released(migrations));
        gone.keySet().removeAll(migrations.versions());
        return problem(migrations.name(), Place.on(migrations.element()), gone).stream();
    }

    /** Returns the problem of a package that has no migration left. */
    Optional<Problem> wholePackage(String name) {
        return problem(name, Place.NOWHERE, lock.lock().of(name));
    }

    private Optional<Problem> problem(String name, Place place, NavigableMap<Long, ReleasedMigration> gone) {
        var missing = gone.tailMap(since, true);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.of(
                        ProblemCode.RELEASED_MISSING,
                        place,
                        name.isEmpty() ? "without a name" : name,
                        missing.size() == 1 ? "version" : "versions",
                        Wording.numbers(missing.keySet()),
                        shown(List.copyOf(missing.values())),
                        missing.lastKey() + 1));
    }

    private static String shown(List<ReleasedMigration> missing) {
        var first = missing.get(0);
        String more = missing.size() == 1 ? "" : ", and " + (missing.size() - 1) + " more";
        return "%d \"%s\" in %s, %s%s"
                .formatted(first.version(), first.description(), first.release(), first.checksum(), more);
    }
}
