package dev.rung.model;

import dev.rung.schema.definition.Identifier;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Expressions of the user, read word by word: enough to follow names through them, not to understand them. */
final class SqlText {

    private static final Pattern TOKEN = Pattern.compile(
            "'[^']*+(?:''[^']*+)*+'|\"[^\"]*+(?:\"\"[^\"]*+)*+\"|[\\p{L}_][\\p{L}\\p{N}_$]*|\\s+|.", Pattern.DOTALL);
    private static final Pattern CAST =
            Pattern.compile("::[a-z_0-9]+( varying| precision)?(\\(\\d+(,\\d+)?\\))?(\\[])*");
    private static final Pattern PLAIN = Pattern.compile("[\\p{Ll}_][\\p{Ll}\\p{N}_$]*");

    private static final Pattern NO_COLUMN_AFTER = Pattern.compile("::\\s*$");
    private static final Pattern NO_COLUMN_BEFORE = Pattern.compile("^\\s*[(']");
    private static final Set<String> WORDS = Set.of(
            "all",
            "and",
            "any",
            "array",
            "as",
            "between",
            "case",
            "cast",
            "collate",
            "distinct",
            "else",
            "end",
            "false",
            "from",
            "ilike",
            "in",
            "is",
            "isnull",
            "like",
            "not",
            "notnull",
            "null",
            "or",
            "similar",
            "some",
            "then",
            "true",
            "when");

    private SqlText() {}

    /** Returns whether {@code name} stands in {@code sql} as the name of a column; text in quotes is none. */
    static boolean mentions(String sql, Identifier name) {
        return TOKEN.matcher(sql).results().anyMatch(token -> isName(token, sql, name));
    }

    static String renamed(String sql, Identifier from, Identifier to) {
        return TOKEN.matcher(sql)
                .replaceAll(token -> Matcher.quoteReplacement(isName(token, sql, from) ? quoted(to) : token.group()));
    }

    static String relabelled(String sql, String from, String to) {
        return sql.replace("'" + from.replace("'", "''") + "'", "'" + to.replace("'", "''") + "'");
    }

    /** Returns what two texts have in common that mean the same: without space, capitals, brackets, casts and quotes. */
    static String normal(String sql) {
        if (sql.toLowerCase(Locale.ROOT).contains("nextval")) {
            return "nextval(...)"; // the sequence may have another name by now
        }
        var words = TOKEN.matcher(sql).replaceAll(token -> Matcher.quoteReplacement(normalToken(token)));
        return CAST.matcher(words).replaceAll("").replaceAll("[()\\s]", "").replace("!=", "<>");
    }

    private static String normalToken(MatchResult token) {
        var text = token.group();
        if (text.startsWith("'")) {
            return text;
        }
        if (text.startsWith("\"") && text.length() > 1) {
            var name = text.substring(1, text.length() - 1);
            return PLAIN.matcher(name).matches() ? name : text;
        }
        return text.isBlank() ? " " : text.toLowerCase(Locale.ROOT);
    }

    /** What stands before a bracket is a function, before a text or after a cast a type. */
    private static boolean isName(MatchResult token, String sql, Identifier name) {
        var text = token.group();
        if (text.startsWith("\"")) {
            return text.equals('"' + name.value().replace("\"", "\"\"") + '"');
        }
        return text.toLowerCase(Locale.ROOT).equals(name.value())
                && !WORDS.contains(name.value())
                && !NO_COLUMN_AFTER.matcher(sql.substring(0, token.start())).find()
                && !NO_COLUMN_BEFORE.matcher(sql.substring(token.end())).find();
    }

    /** Returns the name as SQL has it. */
    static String quoted(Identifier name) {
        return PLAIN.matcher(name.value()).matches()
                ? name.value()
                : '"' + name.value().replace("\"", "\"\"") + '"';
    }
}
