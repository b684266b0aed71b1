package dev.rung.sqlcheck.internal.grammar;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Verdicts of texts that may come again, as constants do that several methods use; as many as do not matter. */
final class RecentVerdicts {

    private static final int MOST_CHARACTERS = 1024 * 1024;

    private final Map<String, Verdict> verdicts = new HashMap<>();
    private int characters;

    Verdict of(String sql, Function<String, Verdict> parser) {
        var known = verdicts.get(sql);
        return known != null ? known : remember(sql, parser.apply(sql));
    }

    private Verdict remember(String sql, Verdict verdict) {
        int size = sql.length()
                + (verdict instanceof Verdict.Valid valid ? valid.tree().length() : 0);
        if (characters + size > MOST_CHARACTERS) {
            clear();
        }
        if (size <= MOST_CHARACTERS) {
            verdicts.put(sql, verdict);
            characters += size;
        }
        return verdict;
    }

    void clear() {
        verdicts.clear();
        characters = 0;
    }
}
