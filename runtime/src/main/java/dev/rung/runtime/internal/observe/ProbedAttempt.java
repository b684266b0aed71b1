package dev.rung.runtime.internal.observe;

import dev.rung.runtime.internal.execute.step.StepObservation;
import dev.rung.runtime.internal.sql.Secrets;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.observe.Observation;
import dev.rung.runtime.observe.ObservedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Observes one attempt to run a step, and reports to the observer of the run. */
final class ProbedAttempt implements StepObservation {

    private final RunObserver run;
    private final PlannedStep step;
    private final Probe probe;
    private final CatalogSample before;
    private final List<ObservedStatement> statements = new ArrayList<>();
    private final long start = System.nanoTime();

    ProbedAttempt(RunObserver run, PlannedStep step, Probe probe, CatalogSample before) {
        this.run = run;
        this.step = step;
        this.probe = probe;
        this.before = before;
    }

    @Override
    public void sent(String sql, Duration took) {
        statements.add(new ObservedStatement(Secrets.inStatement(sql), took));
    }

    @Override
    public void ended() {
        var took = Duration.ofNanos(System.nanoTime() - start);
        try (probe) {
            run.saw(observation(took, new Difference(before, probe.after(before))));
        } catch (SQLException | RuntimeException e) {
            run.missed(step, e);
        }
    }

    private Observation observation(Duration took, Difference difference) {
        return new Observation(
                step,
                took,
                probe.evidence(),
                difference.tables(),
                difference.locks(),
                difference.rewritten(),
                difference.scans(),
                difference.walBytes(),
                statements,
                difference.invalidIndexes());
    }
}
