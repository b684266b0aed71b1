package dev.rung.model;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.internal.sql.Quoting;
import dev.rung.schema.internal.sql.ReadableName;
import dev.rung.schema.internal.sql.SqlLexer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Expressions of the user, read word by word: enough to follow names through them, not to understand them. */
final class SqlText {

    private static final Pattern CAST =
            Pattern.compile("::[a-z_0-9]+( varying| precision)?(\\(\\d+(,\\d+)?\\))?(\\[])*");
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

    /** Returns whether {@code name} is in {@code sql} as the name of a column; text in quotes is none. */
    static boolean mentions(String sql, Identifier name) {
        var tokens = new SqlLexer(sql);
        while (tokens.next()) {
            if (isName(tokens, sql, name)) {
                return true;
            }
        }
        return false;
    }

    static String renamed(String sql, Identifier from, Identifier to) {
        var renamed = new StringBuilder();
        var copied = 0;
        var tokens = new SqlLexer(sql);
        while (tokens.next()) {
            if (isName(tokens, sql, from)) {
                renamed.append(sql, copied, tokens.start()).append(quoted(to));
                copied = tokens.end();
            }
        }
        return renamed.append(sql, copied, sql.length()).toString();
    }

    static String relabelled(String sql, String from, String to) {
        return sql.replace(Quoting.literal(from), Quoting.literal(to));
    }

    /** Returns what two texts have in common that mean the same: without space, capitals, brackets, casts and quotes. */
    static String normal(String sql) {
        if (sql.toLowerCase(Locale.ROOT).contains("nextval")) {
            return "nextval(...)"; // the sequence may have another name by now
        }
        var words = new StringBuilder();
        var tokens = new SqlLexer(sql);
        while (tokens.next()) {
            words.append(tokens.start() > 0 && Character.isWhitespace(sql.charAt(tokens.start() - 1)) ? " " : "")
                    .append(normalToken(tokens, sql));
        }
        return CAST.matcher(words).replaceAll("").replaceAll("[()\\s]", "").replace("!=", "<>");
    }

    private static String normalToken(SqlLexer token, String sql) {
        var text = sql.substring(token.start(), token.end());
        return switch (token.kind()) {
            case WORD -> token.token().value();
            case NAME -> ReadableName.of(token.token().value());
            case CONSTANT -> token.isEscapedConstant() ? "e" + text.substring(1) : text;
            case COMMENT -> " ";
            case SYMBOL -> text;
        };
    }

    /** A name before a bracket is that of a function, before a text or after a cast that of a type. */
    private static boolean isName(SqlLexer token, String sql, Identifier name) {
        return switch (token.kind()) {
            case NAME -> token.token().value().equals(name.value());
            case WORD ->
                token.token().value().equals(name.value())
                        && !WORDS.contains(name.value())
                        && !NO_COLUMN_AFTER
                                .matcher(sql.substring(0, token.start()))
                                .find()
                        && !NO_COLUMN_BEFORE.matcher(sql.substring(token.end())).find();
            case CONSTANT, COMMENT, SYMBOL -> false;
        };
    }

    static String quoted(Identifier name) {
        return ReadableName.of(name.value());
    }
}
