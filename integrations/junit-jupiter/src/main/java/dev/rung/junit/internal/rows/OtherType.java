package dev.rung.junit.internal.rows;

import java.util.Collections;
import java.util.List;

/**
 * A type that an extension or a user has made. What it reads, only the server knows; so it is shown what many types read.
 *
 * @param category PostgreSQL's category of the type: {@code S} for strings, {@code N} for numbers, ...
 * @param modifier the type modifier, -1 for none
 */
record OtherType(char category, int modifier) implements ColumnType {

    private static final int LONGEST_VECTOR = 16_000;

    @Override
    public List<Value> values(Seed seed) {
        if (category == 'S') {
            return TextValues.of(seed, TextValues.UNLIMITED);
        }
        var number = Long.toString(seed.ordinal() + 1);
        var list = new ValueList();
        if (modifier > 0 && modifier <= LONGEST_VECTOR) {
            list.plain("[" + String.join(",", Collections.nCopies(modifier, number)) + "]");
        }
        return list.plain(number, "a" + number, "a=>" + number, "[" + number + ",2,3]", "{" + number + "}")
                .plain("(" + number + ",1)", "POINT(" + number + " 1)", "POLYGON((0 0,0 1,1 1,0 0))")
                .plain("LINESTRING(0 0,1 " + number + ")", "{1:" + number + "}/3", "2001-01-01", "true", "{}", "")
                .toList();
    }

    @Override
    public boolean isCertain() {
        return false;
    }
}
