package dev.rung.schema;

import dev.rung.schema.definition.Validity;
import dev.rung.schema.operation.AddConstraint;
import dev.rung.schema.operation.IfMissing;
import dev.rung.schema.operation.Operation;
import dev.rung.schema.operation.Reversibility;
import dev.rung.schema.operation.ReversibleOperation;
import dev.rung.schema.operation.ValidateConstraint;
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

    /** A rollback creates a constraint that was validated later as a validated one: its validation has no inverse of its own. */
    private ReversibleOperation whole(ReversibleOperation operation) {
        if (operation instanceof IfMissing conditional) {
            throw refusal("only the history knows whether it created "
                    + conditional.creation().creates());
        }
        if (operation.reversibility() == Reversibility.CONDITIONAL) {
            throw refusal("only the history knows what the server did beside its "
                    + operation.getClass().getSimpleName());
        }
        return operation instanceof AddConstraint add
                        && up.contains(new ValidateConstraint(
                                add.table(), add.constraint().name()))
                ? new AddConstraint(add.table(), add.constraint(), Validity.VALID)
                : operation;
    }

    private ReversibleOperation reversible(Operation inverse) {
        if (inverse instanceof ReversibleOperation operation) {
            return operation;
        }
        throw refusal("its " + inverse.getClass().getSimpleName() + " has no inverse");
    }

    private IllegalArgumentException refusal(String reason) {
        return new IllegalArgumentException(
                "%s cannot be reverted as a whole, %s: drop what it created one by one".formatted(migration, reason));
    }
}
