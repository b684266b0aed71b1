package dev.rung.processor;

import java.util.List;
import java.util.stream.Stream;

/** One thing that must be true of the migrations of a package. Decides only; reports nothing. */
interface Rule {

    Stream<Problem> check(MigrationPackage migrations);

    static List<Rule> all(RuleInput input) {
        return List.of(
                new PositiveVersions(),
                new UniqueVersions(),
                new UnbrokenSequence(input),
                new NothingReleasedIsGone(input.options(), input.lock(), input.module()),
                new NothingBelowReleased(input),
                new OneKind(),
                new OneTransactionSetting(),
                new InstantiableClasses(input),
                new SpokenDescriptions(),
                new MeaningfulDown(input),
                new DerivableChange(input));
    }
}
