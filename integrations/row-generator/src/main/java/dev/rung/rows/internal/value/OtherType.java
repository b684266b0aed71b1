package dev.rung.rows.internal.value;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A type of an extension or a user. Only the server can parse its values; the candidates are what many types accept.
 *
 * @param category PostgreSQL's category of the type: {@code S} for strings, {@code N} for numbers, ...
 * @param modifier the type modifier, -1 for none
 */
public record OtherType(char category, int modifier) implements ColumnType {

    private static final int LONGEST_VECTOR = 16_000;

    @Override
    public List<Value> values(Seed seed) {
        if (category == 'S') {
            return TextValues.of(seed, TextValues.UNLIMITED);
        }
        var number = Long.toString(seed.ordinal() + 1);
        var list = new ValueList();
        if (modifier > 0 && modifier <= LONGEST_VECTOR) {
            list.ordinary("[" + String.join(",", Collections.nCopies(modifier, number)) + "]");
        }
        return list.ordinary(
                        number,
                        "a" + number,
                        "a" + number + ".b" + number,
                        "a=>" + number,
                        "[" + number + ",2,3]",
                        "{" + number + "}")
                .ordinary("(" + number + ",1)", "POINT(" + number + " 1)", "POLYGON((0 0,0 1,1 1,0 0))")
                .ordinary("LINESTRING(0 0,1 " + number + ")", "{1:" + number + "}/3", "2001-01-01", "true", "{}", "")
                .ordinary("1.0." + number, "10.0.0." + number, "a" + number + "@example.org", "http://a.b/" + number)
                .ordinary(uuid(seed.ordinal() + 1))
                .ordinary(ArticleNumbers.of(seed.ordinal() + 1))
                .toList();
    }

    private static String uuid(long ordinal) {
        return String.format(Locale.ROOT, "%08x-0000-4000-8000-000000000000", ordinal);
    }

    @Override
    public boolean isCertain() {
        return false;
    }
}
