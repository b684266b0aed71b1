package dev.rung.processor;

import java.util.stream.Stream;

/** The catalog, which lives beside the migrations, can call their constructors. */
final class InstantiableClasses implements Rule {

    private final RuleInput input;

    InstantiableClasses(RuleInput input) {
        this.input = input;
    }

    @Override
    public Stream<Problem> check(MigrationPackage migrations) {
        return migrations.migrations().stream()
                .flatMap(migration -> Obstacle.of(migration.type(), input)
                        .map(obstacle -> Problem.of(
                                ProblemCode.NOT_INSTANTIABLE,
                                migrations.classOf(migration),
                                migration.name(),
                                obstacle.reason(),
                                obstacle.fix()))
                        .stream());
    }
}
