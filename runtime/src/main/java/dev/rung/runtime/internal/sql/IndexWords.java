package dev.rung.runtime.internal.sql;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of a text that mentions indexes: what could be the name of one, or of its table, with or without a schema. */
final class IndexWords {

    private static final String NAME = "(?:\"([^\"\\n]{1,63})\"|([\\p{L}_][\\p{L}\\p{N}_$]{0,62}))";

    private static final Pattern WORD =
            Pattern.compile(NAME + "(?:\\s*\\.\\s*" + NAME + ")?", Pattern.UNICODE_CHARACTER_CLASS);

    /** More words than a statement written by hand has. */
    private static final int MOST = 10_000;

    private IndexWords() {}

    /** Returns the words of {@code text}, as the server would read them as names; none where it does not mention indexes. */
    static Set<String> in(String text) {
        var words = new LinkedHashSet<String>();
        if (!text.toLowerCase(Locale.ROOT).contains("index")) {
            return words;
        }
        var found = WORD.matcher(text);
        while (words.size() < MOST && found.find()) {
            var name = name(found, 1);
            words.add(found.start(3) < 0 && found.start(4) < 0 ? name : name + '.' + name(found, 3));
        }
        return words;
    }

    private static String name(MatchResult found, int quoted) {
        return found.start(quoted) < 0 ? found.group(quoted + 1).toLowerCase(Locale.ROOT) : found.group(quoted);
    }
}
