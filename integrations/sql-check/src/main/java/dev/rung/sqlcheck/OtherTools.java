package dev.rung.sqlcheck;

import dev.rung.schema.internal.sql.PsqlOnly;
import dev.rung.sqlcheck.internal.tree.Comments;
import dev.rung.sqlcheck.internal.tree.Quoted;
import java.util.Optional;
import java.util.regex.Pattern;

/** What psql and templates understand, and PostgreSQL does not. */
final class OtherTools {

    private static final Pattern COPY = Pattern.compile("(?is)\\s*copy\\b.*\\bfrom\\s+stdin\\b.*");
    private static final Pattern COMMAND = Pattern.compile("(?s)\\\\(\\w+|\\S?).*");
    private static final Pattern VARIABLE = Pattern.compile("(?s):(?<quote>['\"])(?<name>\\w+)\\k<quote>.*");

    private OtherTools() {}

    /**
     * Returns what to do.
     *
     * @param before the SQL that the server can read
     * @param rest the SQL from where it cannot
     */
    static Optional<String> advice(String before, String rest) {
        if (copiesFromStdin(before)) {
            return Optional.of("what follows copy ... from stdin is no SQL: " + PsqlOnly.ROWS + ".");
        }
        var command = COMMAND.matcher(rest);
        if (command.matches()) {
            var psql = PsqlOnly.backslash(command.group(1));
            return Optional.of(psql.command() + " belongs to psql or pg_dump: " + psql.instead() + ".");
        }
        return variable(rest).or(() -> placeholder(rest));
    }

    private static Optional<String> variable(String rest) {
        var variable = VARIABLE.matcher(rest);
        if (!variable.matches()) {
            return Optional.empty();
        }
        String written = rest.substring(0, variable.end("name") + 1);
        return Optional.of(
                variable.group("quote").equals("'")
                        ? "write ? and hand the value to update or query; " + written + " is a variable of psql."
                        : "put the name in with +; " + written + " is a variable of psql.");
    }

    private static Optional<String> placeholder(String rest) {
        if (rest.matches("(?s):\\w.*")) {
            return Optional.of(
                    "write ? and hand the value to update or query, or put a name in with +; PostgreSQL has no"
                            + " named parameters, nor variables of psql.");
        }
        return rest.matches("(?s)[$#]?\\{.*")
                ? Optional.of("put the value in with +; nothing replaces placeholders.")
                : Optional.empty();
    }

    /** Returns whether a statement before has its rows in the text behind it. */
    private static boolean copiesFromStdin(String before) {
        String text = Comments.blanked(before);
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == ';') {
                if (COPY.matcher(text.substring(start, at)).matches()) {
                    return true;
                }
                start = at + 1;
            }
            at = Quoted.end(text, at);
        }
        return false;
    }
}
