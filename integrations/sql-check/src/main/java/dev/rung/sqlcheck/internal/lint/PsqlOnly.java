package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the migrator refuses by name, in the words of its own errors. */
public final class PsqlOnly implements Rule {

    /** How to send what psql reads from beside the text. */
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

    private static final Pattern EMPTY_PATH = Pattern.compile(
            "(?is)select\\s+(?:pg_catalog\\s*\\.\\s*)?set_config\\s*\\(\\s*'search_path'\\s*,\\s*''\\s*,\\s*(?:false|'f'|'false')\\s*\\)");

    @Override
    public Page page() {
        return new Page(
                "L132",
                "What psql does, and no migration can",
                """
                psql sends the rows of copy from stdin beside the text, and a dump takes the search path away from all that comes
                after it. The migrator refuses both before it sends anything.""",
                "copy orders from stdin",
                "insert into orders values (1)");
    }

    @Override
    public Outcome outcome() {
        return Outcome.REFUSED_ALWAYS;
    }

    /** Returns how to write a backslash command, such as {@code copy}, in a migration. */
    public static String instead(String command) {
        return INSTEAD.getOrDefault(command, JAVA);
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, LintContext before) {
        if (statement.is("CopyStmt") && !statement.node().has("filename")) {
            return Stream.of(new Diagnostic(
                    "The data of copy from stdin and to stdout travels beside the text.",
                    "give it to connection().unwrap(PGConnection.class).getCopyAPI().",
                    statement.place()));
        }
        return EMPTY_PATH.matcher(statement.text().strip()).matches()
                ? Stream.of(new Diagnostic(
                        "set_config('search_path', '', false) belongs to psql or pg_dump, and cannot be part of a migration.",
                        "leave it out, as pg_dump writes it for names with their schema; or set local search_path.",
                        statement.place()))
                : Stream.empty();
    }
}
