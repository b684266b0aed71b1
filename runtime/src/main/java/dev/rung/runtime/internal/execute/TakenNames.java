package dev.rung.runtime.internal.execute;

import java.sql.SQLWarning;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names at which {@code if not exists} found something, wherever that was done: the server says so in a notice, of which the
 * code is known, and the name is somewhere in quotes, in whatever language.
 */
final class TakenNames {

    private static final String DUPLICATE_TABLE = "42P07";

    /** The quotes around names in the languages of the server. */
    private static final Pattern QUOTE = Pattern.compile("[\"'«»„“”‚‘’「」]");

    private static final int LONGEST_NAME = 63;

    private TakenNames() {}

    /** Returns what may be such names in {@code first} and what comes after it. */
    static Set<String> in(@Nullable SQLWarning first) {
        var names = new LinkedHashSet<String>();
        for (var warning = first; warning != null; warning = warning.getNextWarning()) {
            if (DUPLICATE_TABLE.equals(warning.getSQLState())) {
                QUOTE.splitAsStream(String.valueOf(warning.getMessage()))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME)
                        .forEach(names::add);
            }
        }
        return names;
    }
}
