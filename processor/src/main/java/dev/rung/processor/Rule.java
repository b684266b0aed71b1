package dev.rung.processor;

import java.util.List;
import java.util.stream.Stream;

/** One thing that must be true of the migrations of a package. Decides only; reports nothing. */
interface Rule {

    Stream<Problem> check(MigrationPackage migrations);

    static List<Rule> all(Options options, LockFile lock) {
        return List.of(
                new PositiveVersions(),
                new UniqueVersions(),
                new UnbrokenSequence(options, lock),
                new NothingReleasedIsGone(options, lock),
                new NothingBelowReleased(options, lock),
                new OneKind(),
                new InstantiableClasses(),
                new SpokenDescriptions());
    }
}
