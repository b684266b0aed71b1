package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.history.DoneRow;
import dev.rung.runtime.internal.history.HistoryWriter.Ending;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.StepResult;
import java.util.List;
import java.util.stream.Stream;

/**
 * A step and its place in a transaction.
 *
 * @param step the step
 * @param before the results of the steps before it
 * @param ending whether the transaction ends with it
 */
record StepInTransaction(PlannedStep step, List<StepResult> before, Ending ending) {

    DoneRow.Begin begin() {
        return before.isEmpty() ? DoneRow.Begin.WITH_TRANSACTION : DoneRow.Begin.AFTER_STEP_BEFORE;
    }

    boolean isLast() {
        return ending == Ending.COMMIT;
    }

    /** Returns the results of the transaction so far, where that of the step is {@code own}. */
    List<StepResult> resultsWith(StepResult own) {
        return Stream.concat(before.stream(), Stream.of(own)).toList();
    }
}
