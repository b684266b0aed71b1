package dev.rung.junit.internal.rows;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** The texts that the constraints on a column make one think of. */
final class MentionedTexts {

    private static final int LONGEST = 2_000;

    private MentionedTexts() {}

    static Stream<String> of(Seed seed) {
        var literals = seed.literals();
        if (literals.isEmpty()) {
            return Stream.of();
        }
        var code = TextValues.code(seed.ordinal());
        return Stream.of(
                        matching(seed),
                        literals.texts().stream(),
                        literals.texts().stream().flatMap(text -> around(text, code)),
                        literals.numbers().stream().flatMap(number -> ofLength(number, code)),
                        both(code),
                        both("abc" + code),
                        Stream.of(Long.toString(1_000_000 + seed.ordinal())))
                .flatMap(Function.identity());
    }

    private static Stream<String> matching(Seed seed) {
        return Stream.iterate(seed.ordinal(), next -> next + 1)
                .limit(seed.breadth())
                .flatMap(ordinal ->
                        seed.literals().patterns().stream().flatMap(pattern -> pattern.text(ordinal).stream()));
    }

    private static Stream<String> around(String text, String code) {
        return Stream.of(code + text + code, text + code, code + text);
    }

    /** For bounds on a length: that long, and one more and one less. */
    private static Stream<String> ofLength(BigDecimal number, String code) {
        int exactly = number.intValue();
        return Stream.of(exactly, exactly + 1, exactly - 1)
                .filter(length -> length > 0 && length <= LONGEST)
                .map(length -> (code + "a".repeat(length)).substring(0, length))
                .flatMap(MentionedTexts::both);
    }

    private static Stream<String> both(String word) {
        return Stream.of(word.toUpperCase(Locale.ROOT), word);
    }
}
