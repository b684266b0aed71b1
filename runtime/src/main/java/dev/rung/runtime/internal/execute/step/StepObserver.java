package dev.rung.runtime.internal.execute.step;

import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.model.PlannedStep;
import java.util.List;

/** Observes the server while steps run. It throws nothing, whatever fails in it. */
public interface StepObserver {

    /** Observes nothing. */
    StepObserver NONE = new StepObserver() {

        @Override
        public StepObservation begins(Session session, PlannedStep step) {
            return StepObservation.NONE;
        }

        @Override
        public void committed(List<PlannedStep> steps) {
            // Not observed.
        }
    };

    /**
     * An attempt to run {@code step} begins: its row is claimed, inside the transaction that it is to be done in if it has one,
     * and its migration comes next. What is asked in that transaction must leave nothing in it.
     */
    StepObservation begins(Session session, PlannedStep step);

    /** These steps are committed. */
    void committed(List<PlannedStep> steps);
}
