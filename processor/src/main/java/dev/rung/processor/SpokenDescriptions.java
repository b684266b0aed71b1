package dev.rung.processor;

import java.util.stream.Stream;

/** A description says something. */
final class SpokenDescriptions implements Rule {

    @Override
    public Stream<Problem> check(MigrationPackage migrations) {
        return migrations.migrations().stream()
                .filter(migration -> migration.description().isBlank())
                .map(migration -> Problem.of(
                        ProblemCode.BLANK_DESCRIPTION, migrations.descriptionOf(migration), migration.name()));
    }
}
