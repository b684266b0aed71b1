package dev.rung.processor;

import dev.rung.catalog.MigrationKind;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;

/** A migration is of exactly one {@link MigrationKind}. */
final class OneKind implements Rule {

    @Override
    public Stream<Problem> check(MigrationPackage migrations) {
        return migrations.migrations().stream()
                .filter(migration -> migration.type().getKind() != ElementKind.ANNOTATION_TYPE) // it could not
                .flatMap(migration -> check(migration, migrations));
    }

    private static Stream<Problem> check(DeclaredMigration migration, MigrationPackage migrations) {
        var kinds = Supertypes.of(migration.type()).kinds();
        return switch (kinds.size()) {
            case 0 -> Stream.of(Problem.of(ProblemCode.NO_KIND, migrations.classOf(migration), migration.name()));
            case 1 -> Stream.empty();
            default ->
                Stream.of(Problem.of(
                        ProblemCode.MORE_THAN_ONE_KIND,
                        migrations.classOf(migration),
                        migration.name(),
                        Wording.list(kinds.stream()
                                .map(kind -> kind.type().getSimpleName())
                                .toList())));
        };
    }
}
