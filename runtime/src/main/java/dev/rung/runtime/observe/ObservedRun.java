package dev.rung.runtime.observe;

import dev.rung.runtime.model.MigrationReport;
import java.util.List;

/**
 * A run, and what the server did in each of its steps. Immutable and thread-safe.
 *
 * @param report what the run did; its times include the looking
 * @param observations one for each result of the report, in the same order
 * @since 0.1
 */
public record ObservedRun(MigrationReport report, List<Observation> observations) {

    public ObservedRun {
        observations = List.copyOf(observations);
    }
}
