package dev.rung.processor;

import java.util.stream.Stream;

/** The catalog, which lives beside the migrations, can call their constructors. */
final class InstantiableClasses implements Rule {

    @Override
    public Stream<Problem> check(MigrationPackage migrations) {
        return migrations.migrations().stream()
                .flatMap(migration -> Obstacle.of(migration.type())
                        .map(obstacle -> Problem.of(
                                ProblemCode.NOT_INSTANTIABLE,
                                migrations.classOf(migration),
                                migration.name(),
                                obstacle.reason(),
                                obstacle.fix()))
                        .stream());
    }
}
