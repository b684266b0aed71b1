package dev.rung.runtime.internal.execute.step;

import dev.rung.ForwardOnly;
import dev.rung.MigrationBody;
import dev.rung.Reversible;
import dev.rung.runtime.internal.catalog.KnownMigration;
import dev.rung.runtime.internal.execute.context.GuardedContext;
import dev.rung.runtime.model.Direction;
import dev.rung.runtime.model.PlannedStep;

/**
 * One call of a migration: a new object, one direction; or what its plan says, where that is known.
 */
public final class Invocation {

    private final KnownMigration migration;
    private final PlannedStep step;

    public Invocation(KnownMigration migration, PlannedStep step) {
        this.migration = migration;
        this.step = step;
    }

    /**
     * Runs the migration, with {@code context} as its database.
     *
     * @throws MigrationCodeException if it threw anything
     */
    public void run(GuardedContext context) throws MigrationCodeException {
        try {
            if (step.change().isPresent()) {
                context.run(step.change().get());
            } else {
                call(migration.newBody(), context);
                context.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MigrationCodeException(e);
        } catch (Throwable thrown) {
            throw new MigrationCodeException(thrown);
        }
    }

    private void call(MigrationBody body, GuardedContext context) throws Exception {
        if (step.direction() == Direction.DOWN) {
            reversible(body).down(context);
        } else if (body instanceof ForwardOnly forwardOnly) {
            forwardOnly.up(context);
        } else {
            reversible(body).up(context);
        }
    }

    private Reversible reversible(MigrationBody body) {
        if (body instanceof Reversible reversible) {
            return reversible;
        }
        throw new IllegalStateException(migration + " cannot be rolled back, but its catalog says that it can");
    }
}
