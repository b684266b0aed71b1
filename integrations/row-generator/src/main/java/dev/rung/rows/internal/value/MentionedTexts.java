package dev.rung.rows.internal.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** The texts that the constraints on a column suggest. */
final class MentionedTexts {

    /** So many values fit into one byte of an address. */
    private static final int ROOM = 250;

    /** What a check may read a text as. */
    private static final List<String> READABLE = List.of(
            "{\"a\": %d}",
            "[%d]",
            "%08x-0000-4000-8000-000000000000",
            "2%1$03d-01-01",
            "10.0.0.%d",
            "1.0.%d",
            "a%d@example.org",
            "https://example.org/%d",
            "#0000%02x",
            "+1202555%04d");

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
                        Stream.of(Long.toString(1_000_000 + seed.ordinal())),
                        READABLE.stream().map(text -> text.formatted(seed.ordinal() % ROOM + 1)))
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
        return Lengths.near(number).stream()
                .map(length -> (code + "a".repeat(length)).substring(0, length))
                .flatMap(MentionedTexts::both);
    }

    private static Stream<String> both(String word) {
        return Stream.of(word.toUpperCase(Locale.ROOT), word);
    }
}
