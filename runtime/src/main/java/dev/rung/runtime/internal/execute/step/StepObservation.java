package dev.rung.runtime.internal.execute.step;

import java.time.Duration;

/** Observes the server during one attempt to run a step. It throws nothing. */
public interface StepObservation {

    /** Observes nothing. */
    StepObservation NONE = new StepObservation() {

        @Override
        public void sent(String sql, Duration took) {
            // Not observed.
        }

        @Override
        public void ended() {
            // Not observed.
        }
    };

    /** The migration has sent {@code sql} and got an answer, or a refusal. */
    void sent(String sql, Duration took);

    /**
     * The migration has ended: inside a transaction well, and before the commit; outside of one in any way, after its row was
     * ended too.
     */
    void ended();
}
