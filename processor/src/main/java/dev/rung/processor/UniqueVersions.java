package dev.rung.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No two classes have the same version. Said on each of them that is being compiled. */
final class UniqueVersions implements Rule {

    @Override
    public Stream<Problem> check(MigrationPackage migrations) {
        return migrations.migrations().stream()
                .filter(migration -> migration.version() > 0)
                .collect(Collectors.groupingBy(DeclaredMigration::version, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(rivals -> rivals.size() > 1)
                .flatMap(rivals -> problems(rivals, migrations));
    }

    private static Stream<Problem> problems(List<DeclaredMigration> rivals, MigrationPackage migrations) {
        var compiled = rivals.stream()
                .filter(rival -> migrations.isSource(rival.type()))
                .toList();
        var places = compiled.isEmpty() ? rivals.subList(0, 1) : compiled;
        return places.stream().map(rival -> problem(rival, rivals, migrations));
    }

    private static Problem problem(
            DeclaredMigration first, List<DeclaredMigration> rivals, MigrationPackage migrations) {
        long version = first.version();
        return Problem.of(
                ProblemCode.DUPLICATE_VERSION,
                migrations.versionOf(first),
                version,
                rivals.size() == 2 ? "twice" : rivals.size() + " times",
                Wording.list(names(first, rivals)),
                migrations.nextFree(version));
    }

    private static List<String> names(DeclaredMigration first, List<DeclaredMigration> rivals) {
        var names = new ArrayList<>(List.of(first.name()));
        rivals.stream()
                .map(DeclaredMigration::name)
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        return names;
    }
}
