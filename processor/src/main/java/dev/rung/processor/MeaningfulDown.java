package dev.rung.processor;

import dev.rung.catalog.MigrationKind;
import java.util.stream.Stream;

/** A promised {@code down} does something. Released migrations are left out: they cannot be changed any more. */
final class MeaningfulDown implements Rule {

    private final RuleInput input;

    MeaningfulDown(RuleInput input) {
        this.input = input;
    }

    @Override
    public Stream<Problem> check(MigrationPackage migrations) {
        var released = input.lock().released(migrations);
        return migrations.migrations().stream()
                .filter(migration -> migrations.isSource(migration.type()))
                .filter(migration -> !released.containsKey(migration.version()))
                .filter(migration -> Supertypes.of(migration.type()).kinds().contains(MigrationKind.REVERSIBLE))
                .filter(migration -> !Names.isSilenced(migration.type()))
                .flatMap(migration -> check(migration, migrations));
    }

    private Stream<Problem> check(DeclaredMigration migration, MigrationPackage migrations) {
        var reader = input.reader();
        boolean hasUp = reader.body(migration.type(), "up")
                .filter(BodyContent.SOMETHING::equals)
                .isPresent();
        return reader
                .body(migration.type(), "down")
                .filter(down -> hasUp && down != BodyContent.SOMETHING)
                .map(down -> Problem.of(
                        ProblemCode.NO_DOWN_MIGRATION,
                        migrations.classOf(migration),
                        migration.name(),
                        down.toString()))
                .stream();
    }
}
