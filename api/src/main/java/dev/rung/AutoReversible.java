package dev.rung;

import dev.rung.schema.ReversibleChange;
import dev.rung.schema.ReversibleSchema;

/**
 * A migration whose {@code down} is derived from its {@code change}. It gets no connection: what it does is known without a
 * database.
 *
 * @since 0.1
 */
public non-sealed interface AutoReversible extends MigrationBody, ReversibleChange {

    /**
     * Describes the change that applies the migration. Must describe the same whenever it is called: it is called to plan, in both
     * directions.
     *
     * @param db takes the changes, in their order
     */
    @Override
    void change(ReversibleSchema db);
}
