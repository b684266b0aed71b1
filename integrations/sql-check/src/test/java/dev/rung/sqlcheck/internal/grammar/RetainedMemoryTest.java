package dev.rung.sqlcheck.internal.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What has been read does not stay: a compilation of thousands of texts takes no more memory than one of a few. */
class RetainedMemoryTest {

    private static final int TREE = 64 * 1024;

    private final RecentVerdicts verdicts = new RecentVerdicts();

    @Test
    void of_many_texts_the_trees_of_the_last_ones_stay() {
        var trees = new ArrayList<WeakReference<Verdict>>();
        for (int i = 0; i < 1_000; i++) {
            trees.add(new WeakReference<>(verdicts.of("select " + i, RetainedMemoryTest::read)));
        }

        assertThat(left(trees)).isBetween(1L, 1024L * 1024 / TREE);
    }

    @Test
    void of_a_tree_that_is_larger_than_all_others_may_be_nothing_stays() {
        var tree = new WeakReference<>(verdicts.of("select 1", sql -> valid(sql, 2 * 1024 * 1024)));

        assertThat(left(List.of(tree))).isZero();
    }

    @Test
    void after_the_compilation_nothing_stays() {
        var tree = new WeakReference<>(verdicts.of("select 1", RetainedMemoryTest::read));

        verdicts.clear();

        assertThat(left(List.of(tree))).isZero();
    }

    private static Verdict read(String sql) {
        return valid(sql, TREE);
    }

    private static Verdict valid(String sql, int length) {
        return new Verdict.Valid(sql, "x".repeat(length));
    }

    private static long left(List<WeakReference<Verdict>> trees) {
        var probe = new WeakReference<>(new Object());
        while (probe.get() != null) {
            System.gc();
        }
        return trees.stream().filter(tree -> tree.get() != null).count();
    }
}
