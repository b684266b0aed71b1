package dev.rung.processor;

import dev.rung.catalog.ReleasedMigration;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was released has a class still: databases have it, and new ones need it. */
final class NothingReleasedIsGone implements Rule {

    private final LockFile lock;
    private final ModulePackages module;
    private final long since;

    NothingReleasedIsGone(Options options, LockFile lock, ModulePackages module) {
        this.lock = lock;
        this.module = module;
        this.since = options.since();
    }

    @Override
    public Stream<Problem> check(MigrationPackage migrations) {
        var gone = new TreeMap<>(lock.released(migrations));
        gone.keySet().removeAll(migrations.versions());
        return problems(migrations.name(), Location.on(migrations.element()), gone, migrations.versions());
    }

    /** Returns the problems of a package that has no migration left. */
    Stream<Problem> wholePackage(String name) {
        return problems(name, Location.NOWHERE, lock.lock().of(name), new TreeSet<>());
    }

    /** One for each package to which some of them moved, and one for those that are nowhere. */
    private Stream<Problem> problems(
            String name, Location location, NavigableMap<Long, ReleasedMigration> gone, NavigableSet<Long> left) {
        return gone.tailMap(since, true).values().stream()
                .collect(Collectors.groupingBy(
                        released -> module.destination(released).orElse(""), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(missing ->
                        problem(name, location, missing.getValue(), fix(missing.getKey(), missing.getValue(), left)));
    }

    private static Problem problem(String name, Location location, List<ReleasedMigration> missing, String fix) {
        return Problem.of(
                ProblemCode.RELEASED_MISSING,
                location,
                name.isEmpty() ? "without a name" : name,
                versions(missing),
                shown(missing),
                fix);
    }

    /** Where the package has lower versions, they do not live elsewhere without those between. */
    private static String fix(String destination, List<ReleasedMigration> missing, NavigableSet<Long> left) {
        var highest = missing.get(missing.size() - 1).version();
        var elsewhere = left.headSet(highest).isEmpty()
                ? "; or compile with -Arung.since=%d if it lives elsewhere now".formatted(highest + 1)
                : "";
        return destination.isEmpty()
                ? "bring the class back, under any name" + elsewhere
                : "package " + destination + " has it as it was: in migrations.lock, make " + destination
                        + " the package of " + versions(missing);
    }

    private static String versions(List<ReleasedMigration> missing) {
        return (missing.size() == 1 ? "version " : "versions ")
                + Wording.numbers(
                        missing.stream().map(ReleasedMigration::version).toList());
    }

    private static String shown(List<ReleasedMigration> missing) {
        var first = missing.get(0);
        String more = missing.size() == 1 ? "" : ", and " + (missing.size() - 1) + " more";
        return "%d \"%s\" in %s, %s%s"
                .formatted(first.version(), first.description(), first.release(), first.checksum(), more);
    }
}
