package dev.rung.runtime.internal.sql;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a text that speaks of indexes: what could be the name of one, or of its table. */
final class IndexWords {

    private static final Pattern WORD =
            Pattern.compile("\"([^\"\\n]{1,63})\"|[\\p{L}_][\\p{L}\\p{N}_$]{0,62}", Pattern.UNICODE_CHARACTER_CLASS);

    /** Nobody writes more by hand. */
    private static final int MOST = 10_000;

    private IndexWords() {}

    /** Returns the words of {@code text}, as the server would read them as names; none where it does not speak of indexes. */
    static Set<String> in(String text) {
        var words = new LinkedHashSet<String>();
        if (!text.toLowerCase(Locale.ROOT).contains("index")) {
            return words;
        }
        var found = WORD.matcher(text);
        while (words.size() < MOST && found.find()) {
            words.add(found.group(1) == null ? found.group().toLowerCase(Locale.ROOT) : found.group(1));
        }
        return words;
    }
}
