package dev.rung.runtime.internal.plan;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.SetupException;
import dev.rung.runtime.internal.text.Printable;
import dev.rung.runtime.model.MigrationPlan;
import dev.rung.runtime.model.PlannedOperation;
import dev.rung.runtime.model.PlannedStep;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a plan needs of its server. */
public final class Requirements {

    private Requirements() {}

    /** Returns {@code plan}; throws where a part of it needs a newer server than one of major version {@code version}. */
    public static MigrationPlan met(MigrationPlan plan, int version) {
        var tooNew =
                plan.steps().stream().flatMap(step -> tooNew(step, version)).toList();
        if (!tooNew.isEmpty()) {
            throw refused(tooNew, version);
        }
        return plan;
    }

    private static Stream<String> tooNew(PlannedStep step, int version) {
        return step.change().stream()
                .flatMap(change -> change.operations())
                .map(PlannedOperation::operation)
                .filter(operation -> operation.cost().since() > version)
                .map(operation -> "%s needs PostgreSQL %d for its %s"
                        .formatted(
                                step,
                                operation.cost().since(),
                                operation.getClass().getSimpleName()));
    }

    private static SetupException refused(List<String> tooNew, int version) {
        return new SetupException(
                ErrorCode.FEATURE_TOO_NEW,
                Explanation.unchanged(
                        tooNew.stream().distinct().map(Printable::of).collect(Collectors.joining("\n    "))
                                + ", but the server is PostgreSQL " + version,
                        "do without it as long as such servers are in use, or use a newer server"),
                null);
    }
}
