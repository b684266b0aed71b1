package dev.rung.runtime.operation.sequence;

import dev.rung.schema.Sequence;
import java.util.Optional;

/** A sequence that belongs to no column. */
final class ModelSequence {

    String name;
    boolean isSmall;
    Optional<Integer> step = Optional.empty();
    Optional<Integer> most = Optional.empty();

    ModelSequence(String name) {
        this.name = name;
    }

    ModelSequence copy() {
        var copy = new ModelSequence(name);
        copy.isSmall = isSmall;
        copy.step = step;
        copy.most = most;
        return copy;
    }

    void describe(Sequence sequence) {
        if (isSmall) {
            sequence.integer();
        }
        step.ifPresent(value -> sequence.counting(c -> {
            c.incrementBy(value);
            most.ifPresent(c::maxValue);
        }));
    }
}
