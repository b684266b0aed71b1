package dev.rung.processor;

import dev.rung.catalog.VersionScheme;
import java.util.stream.Stream;

/** New versions are above all released ones: a database that has the released ones would refuse a lower one. */
final class NothingBelowReleased implements Rule {

    private final RuleInput input;

    NothingBelowReleased(RuleInput input) {
        this.input = input;
    }

    @Override
    public Stream<Problem> check(MigrationPackage migrations) {
        var released = input.lock().released(migrations);
        if (released.isEmpty()) {
            return Stream.empty();
        }
        var top = released.lastEntry().getValue();
        return migrations.migrations().stream()
                .filter(migration -> migration.version() > 0 && migration.version() < top.version())
                .filter(migration -> !released.containsKey(migration.version()))
                .filter(migration ->
                        !input.module().isMoved(migration, migrations)) // its package is wrong, not its version
                .map(migration -> Problem.of(
                        ProblemCode.BELOW_RELEASED,
                        migrations.versionOf(migration),
                        migration.version(),
                        top.version(),
                        top.release(),
                        fix(migrations, top.version())));
    }

    private String fix(MigrationPackage migrations, long top) {
        return input.options().versions() == VersionScheme.TIMESTAMP
                ? "take a timestamp above " + top
                : "take version " + migrations.nextFree(top) + ", the next free one";
    }
}
