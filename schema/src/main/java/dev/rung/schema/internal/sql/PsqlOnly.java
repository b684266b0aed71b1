package dev.rung.schema.internal.sql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a dump or a script has for psql, and no migration can send: a backslash command, or what would take the names of all
 * later statements away.
 *
 * @param command what it is, such as {@code \connect}
 * @param instead how to write it in a migration
 */
public record PsqlOnly(String command, String instead) {

    /** How to send rows, which psql reads from beside the text. */
    public static final String ROWS =
            "give the rows to connection().unwrap(PGConnection.class).getCopyAPI(), or take the"
                    + " inserts of pg_dump --inserts";

    private static final String FILE = "give the text of that file to execute(...)";

    private static final String DATABASE = "leave it out; the data source says which database is migrated";

    private static final String DUMP = "leave it out; pg_dump writes it for psql alone";

    private static final String JAVA = "leave it out, or write in Java what it does";

    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry(".", ROWS),
            Map.entry("copy", ROWS),
            Map.entry("i", FILE),
            Map.entry("ir", FILE),
            Map.entry("include", FILE),
            Map.entry("include_relative", FILE),
            Map.entry("c", DATABASE),
            Map.entry("connect", DATABASE),
            Map.entry("restrict", DUMP),
            Map.entry("unrestrict", DUMP));

    private static final PsqlOnly EMPTY_SEARCH_PATH = new PsqlOnly(
            "set_config('search_path', '', false)",
            "leave it out, as pg_dump writes it for names with their schema; or set local search_path");

    private static final Pattern EMPTY_PATH = Pattern.compile(
            "(?is)select\\s+(?:pg_catalog\\s*\\.\\s*)?set_config\\s*\\(\\s*'search_path'\\s*,\\s*''\\s*,\\s*(?:false|'f'|'false')\\s*\\)\\s*");

    /** Returns what {@code head} and {@code text} of a statement have of it. PostgreSQL has no backslash outside of quotes. */
    public static Optional<PsqlOnly> of(List<SqlToken> head, String text) {
        for (var at = 0; at < head.size(); at++) {
            if (head.get(at).is("\\")) {
                return Optional.of(
                        backslash(at + 1 < head.size() ? head.get(at + 1).value() : ""));
            }
        }
        return emptySearchPath(text);
    }

    /** Returns the backslash command of this name, such as {@code connect}. */
    public static PsqlOnly backslash(String name) {
        return new PsqlOnly("\\" + name, INSTEAD.getOrDefault(name, JAVA));
    }

    /** Returns what takes the names of all later statements away, if that is all that {@code statement} does. */
    public static Optional<PsqlOnly> emptySearchPath(String statement) {
        return EMPTY_PATH.matcher(statement).matches() ? Optional.of(EMPTY_SEARCH_PATH) : Optional.empty();
    }
}
