package dev.rung.runtime.internal.execute.index;

import dev.rung.schema.internal.sql.SqlName;
import java.sql.SQLWarning;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names at which {@code if not exists} found something, wherever that was done: the server says so in a notice, of which the
 * code is known, and the name is somewhere in quotes, in any language.
 */
public final class SkippedNames {

    private static final String DUPLICATE_TABLE = "42P07";

    /** The quotes around names in the languages of the server. */
    private static final Pattern QUOTE = Pattern.compile("[\"'«»„“”‚‘’「」]");

    private static final Pattern SPACE = Pattern.compile("^[\\s\u00a0\u202f]+|[\\s\u00a0\u202f]+$");

    /** At most so many belong to the quotes. */
    private static final int SPACES = 2;

    private SkippedNames() {}

    /** Returns what may be such names in {@code first} and what comes after it: whatever is between two quotes. */
    public static Set<String> in(@Nullable SQLWarning first) {
        var names = new LinkedHashSet<String>();
        for (var warning = first; warning != null; warning = warning.getNextWarning()) {
            if (DUPLICATE_TABLE.equals(warning.getSQLState())) {
                addBetweenQuotes(String.valueOf(warning.getMessage()), names);
            }
        }
        return names;
    }

    /** A name may have quotes itself, which the server shows as they are, and spaces; a language may set some around it. */
    private static void addBetweenQuotes(String message, Set<String> names) {
        var quotes = QUOTE.matcher(message).results().toList();
        for (var opening : quotes) {
            for (var closing : quotes) {
                var length = closing.start() - opening.end();
                if (length > 0 && length <= SqlName.LONGEST + SPACES) {
                    var name = message.substring(opening.end(), closing.start());
                    names.add(name);
                    names.add(SPACE.matcher(name).replaceAll(""));
                }
            }
        }
    }
}
