package dev.rung.runtime.operation.sequence;

import dev.rung.schema.ReversibleSchema;

/** One change of the model and of the schema; does nothing where there is nothing to change. */
@FunctionalInterface
interface Move {
    void play(World world, Dice dice, ReversibleSchema db);
}
