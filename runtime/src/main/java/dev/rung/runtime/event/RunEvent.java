package dev.rung.runtime.event;

import java.time.Instant;

/**
 * Something that has happened in a run. Events are immutable and thread-safe; no secret of a statement is in them.
 *
 * <p>A run that has a session begins with {@link RunStarted} and ends with {@link RunFinished}. A call that finds nothing to do in
 * its first round trip, or no database, is no such run and has no events.
 *
 * @since 0.1
 */
public sealed interface RunEvent
        permits RunStarted,
                LockWaiting,
                PendingFound,
                MigrationStarted,
                StatementRunning,
                MigrationFinished,
                MigrationFailed,
                RunFinished {

    /**
     * Returns whose run it is.
     *
     * @return the origin
     */
    RunOrigin origin();

    /**
     * Returns when it happened, by the clock of this process.
     *
     * @return the time
     */
    Instant at();

    /**
     * Calls the method of {@code visitor} that is for this kind of event.
     *
     * @param visitor whose method is called
     * @param <R> what it returns
     * @return what it returned
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * A method for each kind of event, so that a kind that is forgotten does not compile.
     *
     * @param <R> what they return
     * @since 0.1
     */
    interface Visitor<R> {

        /**
         * Visits the start of a run.
         *
         * @param event the event
         * @return anything
         */
        R runStarted(RunStarted event);

        /**
         * Visits a wait for the migration lock.
         *
         * @param event the event
         * @return anything
         */
        R lockWaiting(LockWaiting event);

        /**
         * Visits what is pending.
         *
         * @param event the event
         * @return anything
         */
        R pendingFound(PendingFound event);

        /**
         * Visits the start of an attempt.
         *
         * @param event the event
         * @return anything
         */
        R migrationStarted(MigrationStarted event);

        /**
         * Visits a long statement.
         *
         * @param event the event
         * @return anything
         */
        R statementRunning(StatementRunning event);

        /**
         * Visits the good end of a migration.
         *
         * @param event the event
         * @return anything
         */
        R migrationFinished(MigrationFinished event);

        /**
         * Visits a failure of a migration.
         *
         * @param event the event
         * @return anything
         */
        R migrationFailed(MigrationFailed event);

        /**
         * Visits the end of a run.
         *
         * @param event the event
         * @return anything
         */
        R runFinished(RunFinished event);
    }
}
