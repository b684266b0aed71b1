package dev.rung.rows.internal.value;

import java.util.List;

/** Bit strings. */
final class BitValues {

    private static final int WIDEST = 64;
    private static final int UNLIMITED_WIDTH = 40;

    private BitValues() {}

    /** Returns bit strings as long as {@code length}, -1 for no limit. */
    static List<Value> of(String type, int length, Seed seed) {
        int width = length < 0 ? UNLIMITED_WIDTH : length;
        var list = new ValueList().boundary(bits(Long.MAX_VALUE - seed.ordinal(), width));
        for (long next = 0; next < seed.breadth(); next++) {
            list.ordinary(bits(seed.ordinal() + 1 + next, width));
        }
        seed.literals().numbers().stream()
                .flatMap(number -> Lengths.near(number).stream())
                .filter(near -> length < 0 || near <= length)
                .forEach(near -> list.ordinary(bits(seed.ordinal() + 1, near)));
        return type.equals("bit") ? list.toList() : list.ordinary("1", "").toList();
    }

    /** Returns the lowest bits of {@code number}, filled up to {@code width} from the left. */
    private static String bits(long number, int width) {
        var all = "0".repeat(Math.max(width, WIDEST)) + Long.toBinaryString(number);
        return all.substring(all.length() - width);
    }
}
