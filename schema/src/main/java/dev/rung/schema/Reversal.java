package dev.rung.schema;

import dev.rung.schema.operation.Operation;
import dev.rung.schema.operation.Reversibility;
import dev.rung.schema.operation.ReversibleOperation;
import java.util.ArrayList;
import java.util.List;

/** The reversion of an earlier migration as a change of its own, whose inverse applies that migration again. */
record Reversal(String migration, List<ReversibleOperation> up) {

    List<ReversibleOperation> operations() {
        var reverted = new ArrayList<ReversibleOperation>();
        for (var i = up.size() - 1; i >= 0; i--) {
            whole(up.get(i)).inverse().forEach(inverse -> reverted.add(reversible(inverse)));
        }
        return reverted;
    }

    /** The validation of a constraint has no inverse of its own: it is part of the creation that the inverse is of. */
    private ReversibleOperation whole(ReversibleOperation operation) {
        if (operation.skippedIfPresent().isPresent()) {
            throw refusal("only the history knows whether it created "
                    + operation.skippedIfPresent().get());
        }
        if (operation.reversibility() == Reversibility.CONDITIONAL) {
            throw refusal("only the history knows what the server did beside its "
                    + operation.getClass().getSimpleName());
        }
        return operation.completedIn(up);
    }

    private ReversibleOperation reversible(Operation inverse) {
        return inverse.reversible()
                .orElseThrow(() -> refusal("its " + inverse.getClass().getSimpleName() + " has no inverse"));
    }

    private IllegalArgumentException refusal(String reason) {
        return new IllegalArgumentException(
                "%s cannot be reverted as a whole, %s: drop what it created one by one".formatted(migration, reason));
    }
}
