package dev.rung.processor;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.Messager;

/** Reports problems to the compiler, each one once. The only class that uses the {@link Messager}. */
final class Reporter {

    private static final int FRAMES = 3;

    private final Messager messager;
    private final Set<String> reported = new HashSet<>();

    Reporter(Messager messager) {
        this.messager = messager;
    }

    void report(Problem problem) {
        var message = problem.message();
        var location = problem.location();
        if (!reported.add(location.element() + message)) {
            return;
        }
        var severity = problem.severity();
        if (location.element() == null) {
            messager.printMessage(severity, message);
        } else if (location.marker() != null) {
            location.marker().print(severity, message);
        } else if (location.annotation() == null) {
            messager.printMessage(severity, message, location.element());
        } else if (location.value() == null) {
            messager.printMessage(severity, message, location.element(), location.annotation());
        } else {
            messager.printMessage(severity, message, location.element(), location.annotation(), location.value());
        }
    }

    void reportBug(Throwable bug) {
        var version = MigrationProcessor.class.getPackage().getImplementationVersion();
        var frames = Arrays.stream(bug.getStackTrace())
                .limit(FRAMES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(", "));
        report(Problem.of(
                ProblemCode.BUG, Location.NOWHERE, Objects.requireNonNullElse(version, "from a folder"), bug, frames));
    }
}
