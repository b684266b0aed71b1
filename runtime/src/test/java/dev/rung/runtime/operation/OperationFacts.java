package dev.rung.runtime.operation;

import dev.rung.schema.operation.Operation;
import dev.rung.schema.operation.Reversibility;
import dev.rung.schema.operation.ReversibleOperation;
import dev.rung.schema.operation.TableLock;
import dev.rung.schema.operation.Traits;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the page says of the cost and the way back of an operation.
 *
 * @param traits what it costs
 * @param reversibility how much the way back restores; empty where there is none
 * @param inverse the names of the operations that take it back
 */
record OperationFacts(Traits traits, Optional<Reversibility> reversibility, List<String> inverse) {

    static final Comparator<OperationFacts> BY_LOCK =
            Comparator.comparing(facts -> facts.traits().lock());
    static final Comparator<OperationFacts> BY_WORK =
            Comparator.comparing(facts -> facts.traits().work());
    static final Comparator<OperationFacts> BY_GRADE = Comparator.comparing(
            facts -> facts.reversibility().map(Enum::ordinal).orElse(0));

    static OperationFacts of(Operation operation) {
        if (!(operation instanceof ReversibleOperation reversible)) {
            return new OperationFacts(operation.traits(), Optional.empty(), List.of());
        }
        var inverse = reversible.inverse().stream()
                .map(back -> back.getClass().getSimpleName())
                .distinct()
                .toList();
        return new OperationFacts(operation.traits(), Optional.of(reversible.reversibility()), inverse);
    }

    String lock() {
        return traits.lock() == TableLock.NONE ? "none" : traits.lock().toString();
    }

    String work() {
        return switch (traits.work()) {
            case NONE -> "-";
            case SCANS -> "reads all";
            case REWRITES -> "**writes all anew**";
        };
    }

    String surroundings() {
        return switch (traits.surroundings()) {
            case ANY -> "yes";
            case NEW_TRANSACTION -> "a new one";
            case NO_TRANSACTION -> "**no**";
        };
    }

    String since() {
        return traits.since() + "+";
    }

    String grade() {
        return reversibility.map(grade -> "`" + grade + "`").orElse("**none**");
    }

    String inverseLinks() {
        return inverse.isEmpty()
                ? "-"
                : inverse.stream().map(OperationFacts::link).collect(Collectors.joining(", "));
    }

    static String link(String operation) {
        return "[%s](#%s)".formatted(operation, operation.toLowerCase(java.util.Locale.ROOT));
    }
}
