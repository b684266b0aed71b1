package dev.rung.runtime.event;

/**
 * Is told what happens in the runs of a migrator. Set with {@link dev.rung.runtime.MigratorBuilder#listener}.
 *
 * <p>In each run a listener is called by one thread, which is not the thread of the run, in the order of the events. It cannot fail
 * or delay a migration: what it throws is logged, and where it is slower than the run, the oldest of 1,000 waiting events is
 * dropped for each new one, which is logged once. When the run has ended and has given its lock and its connection back, the call
 * that ran it waits for the listener, for two seconds at
 * the most, and for a fifth of a second where the run was interrupted.
 * A listener must not run migrations with the same migrator.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface RunListener {

    /**
     * Something has happened.
     *
     * @param event what
     */
    void on(RunEvent event);
}
