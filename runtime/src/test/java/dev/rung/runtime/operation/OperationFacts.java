package dev.rung.runtime.operation;

import dev.rung.schema.operation.Operation;
import dev.rung.schema.operation.OperationCost;
import dev.rung.schema.operation.Reversibility;
import dev.rung.schema.operation.ReversibleOperation;
import dev.rung.schema.operation.TableLock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the page says of the cost and the rollback of an operation.
 *
 * @param cost what it costs
 * @param reversibility how much the rollback restores; empty where there is none
 * @param inverse the names of the operations that take it back
 */
record OperationFacts(OperationCost cost, Optional<Reversibility> reversibility, List<String> inverse) {

    static final Comparator<OperationFacts> BY_LOCK =
            Comparator.comparing(facts -> facts.cost().lock());
    static final Comparator<OperationFacts> BY_ROW_ACCESS =
            Comparator.comparing(facts -> facts.cost().rowAccess());
    static final Comparator<OperationFacts> BY_GRADE = Comparator.comparing(
            facts -> facts.reversibility().map(Enum::ordinal).orElse(0));

    static OperationFacts of(Operation operation) {
        if (!(operation instanceof ReversibleOperation reversible)) {
            return new OperationFacts(operation.cost(), Optional.empty(), List.of());
        }
        var inverse = reversible.inverse().stream()
                .map(back -> back.getClass().getSimpleName())
                .distinct()
                .toList();
        return new OperationFacts(operation.cost(), Optional.of(reversible.reversibility()), inverse);
    }

    String lock() {
        return cost.lock() == TableLock.NONE ? "none" : cost.lock().toString();
    }

    String rowAccess() {
        return switch (cost.rowAccess()) {
            case NONE -> "-";
            case SCANS -> "reads all";
            case REWRITES -> "**writes all anew**";
        };
    }

    String transaction() {
        return switch (cost.transaction()) {
            case ANY -> "yes";
            case NEW_TRANSACTION -> "a new one";
            case NO_TRANSACTION -> "**no**";
        };
    }

    String since() {
        return cost.since() + "+";
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
