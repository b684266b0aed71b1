package dev.rung.runtime.operation.sequence;

import dev.rung.schema.ReversibleSchema;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A move, and how its choices fall. Where there is nothing for it to change, the move after it is played.
 *
 * @param move its number
 * @param seed of its dice
 */
record SeededMove(int move, int seed) {

    static final List<Move> MOVES = Stream.of(
                    TableMoves.ALL,
                    ColumnMoves.ALL,
                    ColumnDropMoves.ALL,
                    ConstraintMoves.ALL,
                    IndexMoves.ALL,
                    TypeMoves.ALL,
                    SequenceMoves.ALL,
                    ViewMoves.ALL,
                    SecurityMoves.ALL,
                    PartitionMoves.ALL)
            .flatMap(List::stream)
            .toList();

    /** Plays the moves of a migration in a world where those of the migrations before have been played. */
    static void play(List<List<SeededMove>> before, List<SeededMove> moves, ReversibleSchema db) {
        var world = new World();
        before.forEach(earlier -> play(world, earlier, draft -> {}));
        play(world, moves, db);
    }

    private static void play(World world, List<SeededMove> moves, ReversibleSchema db) {
        world.beginMigration();
        moves.forEach(move -> move.play(world, db));
    }

    private void play(World world, ReversibleSchema db) {
        var made = new AtomicInteger();
        ReversibleSchema counting = draft -> {
            made.incrementAndGet();
            db.add(draft);
        };
        for (var tried = 0; tried < MOVES.size() && made.get() == 0; tried++) {
            MOVES.get((move + tried) % MOVES.size()).play(world, new Dice(seed), counting);
        }
    }
}
