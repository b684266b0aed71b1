package dev.rung.runtime.internal.execute;

import dev.rung.runtime.event.MigrationFinished;
import dev.rung.runtime.internal.execute.step.Stopwatch;
import dev.rung.runtime.internal.session.MigrationLock;
import dev.rung.runtime.internal.text.Printable;
import dev.rung.runtime.model.Direction;
import dev.rung.runtime.model.History;
import dev.rung.runtime.model.MigrationReport;
import dev.rung.runtime.model.Outcome;
import dev.rung.runtime.model.StepResult;
import dev.rung.runtime.model.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a run has done so far: one log line for each step, and the report at its end. Belongs to one run. */
public final class RunProgress {

    private static final Logger LOG = LoggerFactory.getLogger("dev.rung.runtime.Migrator");

    private final MigrationLock lock;
    private final Stopwatch watch;
    private final List<StepResult> results = new ArrayList<>();
    private final TreeSet<Version> applied = new TreeSet<>();

    public RunProgress(MigrationLock lock) {
        this(lock, Stopwatch.start());
    }

    private RunProgress(MigrationLock lock, Stopwatch watch) {
        this.lock = lock;
        this.watch = watch;
    }

    /** Starts from what {@code history} says, whatever was known before. */
    public void startFrom(History history) {
        applied.clear();
        applied.addAll(history.applied().keySet());
    }

    void done(StepResult result) {
        results.add(result);
        count(result);
        LOG.info(
                "rung: {} {} {} in {} ms",
                result.version(),
                Printable.of(result.description()),
                result.direction() == Direction.UP ? "applied" : "rolled back",
                result.took().toMillis());
        lock.watchdog().events().emit((origin, at) -> new MigrationFinished(origin, at, result));
    }

    private void count(StepResult result) {
        if (result.direction() == Direction.UP) {
            applied.add(result.version());
        } else {
            applied.remove(result.version());
        }
    }

    void failed(StepResult result) {
        results.add(result);
    }

    /** Returns whether the run has changed nothing yet. */
    boolean isUnchanged() {
        return results.isEmpty();
    }

    /** Returns the highest version that is applied now. */
    Optional<Version> current() {
        return applied.isEmpty() ? Optional.empty() : Optional.of(applied.last());
    }

    /** Returns where the database is now, as messages show it. */
    public String databaseState() {
        return databaseState(current());
    }

    /** Returns where a database is whose highest version is {@code current}, as messages show it. */
    public static String databaseState(Optional<Version> current) {
        return current.map(version -> "the database is at " + version).orElse("no migration is applied");
    }

    /** Returns the report of a run that also has {@code more} results. */
    MigrationReport reportWith(List<StepResult> more) {
        var ahead = new RunProgress(lock, watch);
        ahead.results.addAll(results);
        ahead.applied.addAll(applied);
        more.stream().filter(result -> result.outcome() == Outcome.DONE).forEach(ahead::count);
        ahead.results.addAll(more);
        return ahead.report();
    }

    /** Returns the report of the run so far. */
    public MigrationReport report() {
        return new MigrationReport(
                lock.session().database(), results, current(), watch.took().plus(lock.waited()), lock.waited());
    }
}
