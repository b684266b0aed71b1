package dev.rung.runtime.internal.observe;

import dev.rung.catalog.TransactionMode;
import dev.rung.runtime.internal.execute.step.StepObservation;
import dev.rung.runtime.internal.execute.step.StepObserver;
import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.TransactionScope;
import dev.rung.runtime.observe.Observation;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Observes the steps of one run. An observation that fails is remembered, and does no harm to the run. Not thread-safe;
 * what is seen of an attempt replaces what was seen of the one before.
 */
public final class RunObserver implements StepObserver, AutoCloseable {

    private final DataSource second;
    private final Map<PlannedStep, Observation> seen = new LinkedHashMap<>();
    private final Map<PlannedStep, Exception> missed = new LinkedHashMap<>();
    private final Set<PlannedStep> staying = new HashSet<>();
    private @Nullable Probe open;
    private @Nullable Relations beforeTransaction;

    /** An observer that takes a connection of {@code second} for what it cannot see from inside. */
    public RunObserver(DataSource second) {
        this.second = second;
    }

    @Override
    public StepObservation begins(Session session, PlannedStep step) {
        close();
        seen.remove(step);
        missed.remove(step);
        try {
            return watch(session, step);
        } catch (SQLException | RuntimeException e) {
            missed(step, e);
            close();
            return StepObservation.NONE;
        }
    }

    private ProbedAttempt watch(Session session, PlannedStep step) throws SQLException {
        var probe = isOutside(step) ? ExternalProbe.of(session, second) : new InTransactionProbe(session);
        open = probe;
        return new ProbedAttempt(this, step, probe, visible(probe.before(), session));
    }

    /** Where all steps are one transaction, no other session sees the tables that they have created. */
    private CatalogSample visible(CatalogSample before, Session session) {
        if (session.settings().transactionScope() == TransactionScope.MIGRATION) {
            return before;
        }
        if (beforeTransaction == null) {
            beforeTransaction = before.relations();
        }
        return before.within(beforeTransaction);
    }

    @Override
    public void committed(List<PlannedStep> steps) {
        staying.addAll(steps);
    }

    void saw(Observation observation) {
        seen.put(observation.step(), observation);
    }

    void missed(PlannedStep step, Exception thrown) {
        missed.put(step, thrown);
    }

    /** Returns what was seen, in the order of the steps. */
    public List<Observation> all() {
        return List.copyOf(seen.values());
    }

    /**
     * Returns what was seen of the steps that stay though the run did not end well: wholly, or, outside a transaction, in
     * part.
     */
    public List<Observation> staying() {
        return seen.values().stream()
                .filter(observation -> staying.contains(observation.step()) || isOutside(observation.step()))
                .toList();
    }

    /**
     * A step that could not be observed.
     *
     * @param step the step
     * @param thrown why
     */
    public record Missed(PlannedStep step, Exception thrown) {}

    /** Returns the first step that could not be looked at; empty where there is none. */
    public Optional<Missed> firstMissed() {
        return missed.entrySet().stream().findFirst().map(first -> new Missed(first.getKey(), first.getValue()));
    }

    private static boolean isOutside(PlannedStep step) {
        return step.transactionMode() == TransactionMode.NON_TRANSACTIONAL;
    }

    /** Ends what an attempt has left open. */
    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
