package dev.rung.processor;

import java.util.stream.Stream;

/** A version is greater than 0. */
final class PositiveVersions implements Rule {

    @Override
    public Stream<Problem> check(MigrationPackage migrations) {
        return migrations.migrations().stream()
                .filter(migration -> migration.version() <= 0)
                .map(migration -> Problem.of(
                        ProblemCode.VERSION_NOT_POSITIVE,
                        migrations.versionOf(migration),
                        migration.version(),
                        nextFree(migrations)));
    }

    private static long nextFree(MigrationPackage migrations) {
        var versions = migrations.versions();
        return versions.isEmpty() ? 1 : migrations.nextFree(versions.last());
    }
}
