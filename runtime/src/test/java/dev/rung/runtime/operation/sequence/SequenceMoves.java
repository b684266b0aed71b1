package dev.rung.runtime.operation.sequence;

import static dev.rung.schema.definition.ObjectReference.sequence;

import dev.rung.schema.ReversibleSchema;
import java.util.List;
import java.util.Optional;

/** Changes of sequences. */
final class SequenceMoves {

    static final List<Move> ALL =
            List.of(SequenceMoves::create, SequenceMoves::drop, SequenceMoves::rename, SequenceMoves::alter);

    private SequenceMoves() {}

    private static void create(World world, Dice dice, ReversibleSchema db) {
        world.freeName(dice).ifPresent(name -> {
            var made = new ModelSequence(name);
            world.sequences.add(made);
            choose(made, dice);
            made.describe(
                    world.mayBeMissing(dice, "relation " + name)
                            ? db.createSequenceIfMissing(name)
                            : db.createSequence(name));
        });
    }

    private static void choose(ModelSequence sequence, Dice dice) {
        sequence.isSmall = dice.oneIn(3);
        sequence.step = dice.oneIn(2) ? Optional.of(1 + dice.below(5)) : Optional.empty();
        sequence.most = dice.oneIn(2) ? Optional.of(1000 + dice.below(1000)) : Optional.empty();
    }

    private static void drop(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.sequences).ifPresent(dropped -> {
            world.sequences.remove(dropped);
            dropped.describe(db.dropSequence(dropped.name));
        });
    }

    private static void rename(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.sequences)
                .ifPresent(renamed -> world.freeName(dice).ifPresent(name -> {
                    db.rename(sequence(renamed.name), name);
                    renamed.name = name;
                }));
    }

    private static void alter(World world, Dice dice, ReversibleSchema db) {
        dice.one(world.sequences).ifPresent(changed -> {
            var from = changed.copy();
            choose(changed, dice);
            var to = changed.copy();
            if (from.isSmall != to.isSmall || !from.step.equals(to.step) || !from.most.equals(to.most)) {
                db.alterSequence(changed.name, from::describe, to::describe);
            }
        });
    }
}
