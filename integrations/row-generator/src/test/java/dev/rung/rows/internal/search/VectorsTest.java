package dev.rung.rows.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The order in which options are tried. */
class VectorsTest {

    @Test
    void every_way_comes_once_and_the_nearest_first() {
        assertThat(Vectors.of(List.of(9, 0, 0), Set.of(2, 1), List.of(10, 2, 3)))
                .toIterable()
                .containsExactly(
                        List.of(9, 0, 0),
                        List.of(9, 0, 1),
                        List.of(9, 1, 0),
                        List.of(9, 0, 2),
                        List.of(9, 1, 1),
                        List.of(9, 1, 2));
    }
}
