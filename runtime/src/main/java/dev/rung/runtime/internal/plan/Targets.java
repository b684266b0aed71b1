package dev.rung.runtime.internal.plan;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.InvalidTargetException;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import java.util.List;
import java.util.NavigableSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Returns the versions that lead to a target. */
final class Targets {

    private final NavigableSet<Version> known;

    Targets(NavigableSet<Version> known) {
        this.known = known;
    }

    /** Returns those of {@code pending} that migrating to the target applies, lowest first. */
    List<Version> up(Target target, NavigableSet<Version> pending) {
        if (target instanceof Target.Latest) {
            return List.copyOf(pending);
        }
        if (target instanceof Target.Steps steps) {
            return pending.stream().limit(steps.count()).toList();
        }
        if (target instanceof Target.UpTo to) {
            requireKnown(to.version(), known);
            return List.copyOf(pending.headSet(to.version(), true));
        }
        throw refused("A migration goes up, but the target is below: " + target, "use rollback(...) to go down");
    }

    /** Returns those of {@code applied} that a rollback to the target reverts, highest first. */
    List<Version> down(Target target, NavigableSet<Version> applied) {
        var highestFirst = applied.descendingSet().stream();
        if (target instanceof Target.Steps steps) {
            return highestFirst.limit(steps.count()).toList();
        }
        if (target instanceof Target.DownTo to) {
            if (to.version() > 0 && !applied.contains(new Version(to.version()))) {
                requireKnown(new Version(to.version()), applied);
            }
            return highestFirst
                    .takeWhile(version -> version.number() > to.version())
                    .toList();
        }
        throw refused(
                "A rollback has to say how far, but the target is " + target,
                "use Target.steps(n) or Target.downTo(version); downTo(0) takes everything back");
    }

    private void requireKnown(Version version, NavigableSet<Version> choice) {
        if (!known.contains(version)) {
            throw refused(
                    "There is no migration " + version,
                    choice.isEmpty()
                            ? "there is none to choose: see status()"
                            : "choose one of " + nearest(version, choice));
        }
    }

    private static String nearest(Version version, NavigableSet<Version> choice) {
        return Stream.of(
                        choice.headSet(version, false).descendingSet().stream().limit(2),
                        choice.tailSet(version, false).stream().limit(2))
                .flatMap(near -> near)
                .sorted()
                .map(Version::toString)
                .collect(Collectors.joining(", "));
    }

    private static InvalidTargetException refused(String what, String fix) {
        return new InvalidTargetException(ErrorCode.NO_SUCH_TARGET, Explanation.unchanged(what, fix), null);
    }
}
