package dev.rung.rows.internal.value;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Numbers of articles, as printed below a bar code: books, journals, printed music, anything else. */
final class ArticleNumbers {

    private static final int ROOM = 10_000;

    private ArticleNumbers() {}

    static List<String> of(long ordinal) {
        var number = String.format(Locale.ROOT, "%04d", ordinal % ROOM);
        return Stream.of(
                        "97803930" + number,
                        "977111" + number + "00",
                        "97900601" + number,
                        "00036000" + number,
                        "40000000" + number)
                .map(digits -> digits + check(digits))
                .toList();
    }

    /** Every other digit counts three times; with the check digit the sum ends in zero. */
    private static int check(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (i % 2 == 0 ? 1 : 3) * (digits.charAt(i) - '0');
        }
        return (10 - sum % 10) % 10;
    }
}
