package dev.rung.runtime.internal.execute;

import dev.rung.MigrationBody;
import dev.rung.MigrationContext;
import dev.rung.Reversible;
import dev.rung.runtime.internal.catalog.KnownMigration;
import dev.rung.runtime.model.Direction;
import java.util.Optional;

/**
 * One call of a migration: a new object, one direction.
 *
 * @param migration whose
 * @param direction which way
 */
record Invocation(KnownMigration migration, Direction direction) {

    /** Returns what the migration threw, as a value; empty where it ended well. */
    Optional<Throwable> attempt(MigrationContext context) {
        try {
            run(migration.newBody(), context);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(e);
        } catch (Throwable thrown) {
            return Optional.of(thrown);
        }
    }

    private void run(MigrationBody body, MigrationContext context) throws Exception {
        if (direction == Direction.UP) {
            body.up(context);
        } else if (body instanceof Reversible reversible) {
            reversible.down(context);
        } else {
            throw new IllegalStateException(migration + " has no way back, but its catalog says it has");
        }
    }
}
