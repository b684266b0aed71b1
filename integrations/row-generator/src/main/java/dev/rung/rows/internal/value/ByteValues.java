package dev.rung.rows.internal.value;

import java.util.List;
import java.util.Locale;

/** Strings of bytes. Those at the boundary are no text: a zero and a byte that is no character. */
final class ByteValues {

    private static final String HEX = "\\x";

    private ByteValues() {}

    static List<Value> of(Seed seed) {
        var list = new ValueList().boundary(HEX + "00ff%08x00".formatted(seed.ordinal() + 1));
        list.ordinary(ordinary(seed.ordinal() + 1));
        for (var number : seed.literals().numbers()) {
            Lengths.near(number).forEach(length -> list.ordinary(ofLength(seed.ordinal() + 1, length)));
        }
        seed.literals().texts().stream()
                .filter(text -> text.startsWith(HEX))
                .forEach(text -> list.ordinary(text, text + "%04x".formatted(seed.ordinal() + 1)));
        for (long next = 2; next <= seed.breadth(); next++) {
            list.ordinary(ordinary(seed.ordinal() + next));
        }
        return list.toList();
    }

    private static String ordinary(long ordinal) {
        return HEX + "%04x".formatted(ordinal);
    }

    /** Different ordinals give different bytes, where there is room. */
    private static String ofLength(long ordinal, int length) {
        int digits = 2 * length;
        var number = String.format(Locale.ROOT, "%0" + digits + "x", ordinal);
        return HEX + number.substring(number.length() - digits);
    }
}
