package dev.rung.junit.internal.rows;

import java.util.List;
import java.util.Locale;

/** Strings of bytes. The bold ones have what is no text: a zero and a byte that is no character. */
final class ByteValues {

    private static final String HEX = "\\x";

    private ByteValues() {}

    static List<Value> of(Seed seed) {
        var list = new ValueList().bold(HEX + "00ff%08x00".formatted(seed.ordinal() + 1));
        list.plain(plain(seed.ordinal() + 1));
        for (var number : seed.literals().numbers()) {
            Lengths.near(number).forEach(length -> list.plain(ofLength(seed.ordinal() + 1, length)));
        }
        seed.literals().texts().stream()
                .filter(text -> text.startsWith(HEX))
                .forEach(text -> list.plain(text, text + "%04x".formatted(seed.ordinal() + 1)));
        for (long next = 2; next <= seed.breadth(); next++) {
            list.plain(plain(seed.ordinal() + next));
        }
        return list.toList();
    }

    private static String plain(long ordinal) {
        return HEX + "%04x".formatted(ordinal);
    }

    /** Different ordinals give different bytes, where there is room. */
    private static String ofLength(long ordinal, int length) {
        int digits = 2 * length;
        var number = String.format(Locale.ROOT, "%0" + digits + "x", ordinal);
        return HEX + number.substring(number.length() - digits);
    }
}
