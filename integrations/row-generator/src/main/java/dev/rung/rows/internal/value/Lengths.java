package dev.rung.rows.internal.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** The lengths that a number in a constraint suggests. */
final class Lengths {

    private static final int LONGEST = 2_000;
    private static final int BITS = 8;

    private Lengths() {}

    /** Returns the number itself, one more and one less, the bytes of so many bits or hexadecimal digits, and their digits. */
    static List<Integer> near(BigDecimal number) {
        int exactly = number.intValue();
        return IntStream.of(exactly, exactly + 1, exactly - 1, exactly / BITS, exactly / 2, 2 * exactly)
                .filter(length -> length > 0 && length <= LONGEST)
                .distinct()
                .boxed()
                .toList();
    }
}
