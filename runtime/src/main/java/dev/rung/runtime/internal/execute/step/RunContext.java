package dev.rung.runtime.internal.execute.step;

import dev.rung.runtime.internal.catalog.KnownMigration;
import dev.rung.runtime.internal.catalog.MigrationSet;
import dev.rung.runtime.internal.event.RunEvents;
import dev.rung.runtime.internal.history.HistoryWriter;
import dev.rung.runtime.internal.session.MigrationLock;
import dev.rung.runtime.internal.session.Session;
import dev.rung.runtime.internal.session.Watchdog;
import dev.rung.runtime.model.PlannedStep;

/**
 * What a run works with.
 *
 * @param lock the migration lock, which the run holds, with its session
 * @param migrations the migrations in the code
 * @param history writes the history on behalf of the run
 * @param observer observes the server while steps run
 */
public record RunContext(MigrationLock lock, MigrationSet migrations, HistoryWriter history, StepObserver observer) {

    public Session session() {
        return lock.session();
    }

    public Watchdog watchdog() {
        return lock.watchdog();
    }

    /** Returns what takes the events of the run. */
    public RunEvents events() {
        return watchdog().events();
    }

    public KnownMigration migration(PlannedStep step) {
        return migrations.get(step.version());
    }
}
