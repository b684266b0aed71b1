package dev.rung.runtime.internal.execute;

import dev.rung.ForwardOnly;
import dev.rung.MigrationBody;
import dev.rung.Reversible;
import dev.rung.runtime.internal.catalog.KnownMigration;
import dev.rung.runtime.model.Direction;
import dev.rung.runtime.model.PlannedStep;
import java.util.Optional;

/**
 * One call of a migration: a new object, one direction; or what its plan says, where that is known.
 *
 * @param migration whose
 * @param step what is planned
 */
record Invocation(KnownMigration migration, PlannedStep step) {

    /** Returns what the migration threw, as a value; empty where it ended well. */
    Optional<Throwable> attempt(WorkContext context) {
        try {
            if (step.change().isPresent()) {
                context.run(step.change().get());
            } else {
                run(migration.newBody(), context);
                context.schema().finish();
            }
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(e);
        } catch (Throwable thrown) {
            return Optional.of(thrown);
        }
    }

    private void run(MigrationBody body, WorkContext context) throws Exception {
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
        throw new IllegalStateException(migration + " has no way back, but its catalog says it has");
    }
}
