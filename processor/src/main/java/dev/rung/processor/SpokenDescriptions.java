package dev.rung.processor;

import dev.rung.schema.definition.StorableText;
import java.util.Optional;
import java.util.stream.Stream;

/** A description is not blank, and the history can store it. */
final class SpokenDescriptions implements Rule {

    @Override
    public Stream<Problem> check(MigrationPackage migrations) {
        return migrations.migrations().stream()
                .flatMap(migration -> flaw(migration.description()).stream()
                        .map(flaw -> Problem.of(
                                ProblemCode.BLANK_DESCRIPTION,
                                migrations.descriptionOf(migration),
                                migration.name(),
                                flaw)));
    }

    private static Optional<String> flaw(String description) {
        return description.isBlank() ? Optional.of("is blank") : StorableText.flaw(description);
    }
}
