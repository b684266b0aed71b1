package dev.rung.runtime.operation.sequence;

import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a migration does, in whatever order: its rollback restores the state before. Each run has other sequences; for a long
 * one {@code -Drung.sequences=500}.
 */
class SequencesTest {

    private static final int LONGEST = 50;

    @ParameterizedTest
    @MethodSource("seeds")
    void one_migration_is_rolled_back_and_applied_again(long seed) {
        assertRollsBack(new Attempt(List.of(moves(seed))));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void two_migrations_are_rolled_back_one_by_one(long seed) {
        var moves = moves(seed);
        var half = moves.size() / 2;

        assertRollsBack(new Attempt(List.of(moves.subList(0, half), moves.subList(half, moves.size()))));
    }

    /** As many as fit into the time that one has every day. */
    private static LongStream seeds() {
        return new Random().longs(Integer.getInteger("rung.sequences", 8));
    }

    private static List<SeededMove> moves(long seed) {
        var random = new Random(seed);
        return Stream.generate(() -> new SeededMove(random.nextInt(SeededMove.MOVES.size()), random.nextInt(10_000)))
                .limit(1 + random.nextInt(LONGEST))
                .toList();
    }

    private static void assertRollsBack(Attempt attempt) {
        if (attempt.failure().isPresent()) {
            fail(attempt.smallest().describe());
        }
    }
}
