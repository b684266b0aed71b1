package dev.rung.runtime.operation.sequence;

import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever a migration does, in whatever order: its way back restores what was there. For a long run
 * {@code -Djqwik.tries.default=500}.
 */
class SequencesTest {

    private static final int LONGEST = 50;

    @Property(shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void one_migration_goes_back_to_nothing_and_up_again(@ForAll @From("turns") List<Turn> turns) {
        assertGoesUpAndBack(new Attempt(List.of(turns)));
    }

    @Property(shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void two_migrations_go_back_one_by_one(@ForAll @From("turns") List<Turn> turns) {
        var half = turns.size() / 2;

        assertGoesUpAndBack(new Attempt(List.of(turns.subList(0, half), turns.subList(half, turns.size()))));
    }

    @Provide
    Arbitrary<List<Turn>> turns() {
        return Combinators.combine(below(Turn.MOVES.size()), below(10_000))
                .as(Turn::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(LONGEST)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<Integer> below(int bound) {
        return Arbitraries.integers().between(0, bound - 1).withDistribution(RandomDistribution.uniform());
    }

    private static void assertGoesUpAndBack(Attempt attempt) {
        if (attempt.failure().isPresent()) {
            fail(attempt.smallest().describe());
        }
    }
}
