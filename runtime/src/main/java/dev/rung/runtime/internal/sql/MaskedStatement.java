package dev.rung.runtime.internal.sql;

import dev.rung.schema.internal.sql.SqlLexer;
import dev.rung.schema.internal.sql.SqlSpace;
import dev.rung.schema.internal.sql.SqlToken;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;

/**
 * Shows a statement without what it holds: {@code ***} for every constant in quotes, and for every number where one may be
 * a secret; no comments. Names, keywords and structure stay. Belongs to one statement.
 */
final class MaskedStatement {

    /** What these hold of numbers is sizes and limits. */
    private static final Set<String> DEFINITIONS =
            Set.of("create", "alter", "drop", "comment", "grant", "revoke", "set", "reset", "vacuum", "analyze");

    /** In what language a body is read as the statement is. */
    private static final Set<String> LANGUAGES = Set.of("sql", "plpgsql");

    private static final Set<String> ROUTINES = Set.of("function", "procedure");

    /** Whether line ends are kept. */
    private enum Layout {
        ONE_LINE,
        AS_WRITTEN
    }

    private final String sql;
    private final Layout layout;
    private final SqlLexer lexer;
    private final boolean namesSecret;
    private final StringBuilder shown = new StringBuilder();
    private final TreeMap<Integer, Integer> places = new TreeMap<>();
    private final Set<Integer> masks = new HashSet<>();
    private int end;
    private boolean isNumber;
    private String verb = "";

    private MaskedStatement(String sql, Layout layout) {
        this.sql = sql;
        this.layout = layout;
        this.lexer = new SqlLexer(sql);
        this.namesSecret = SecretWords.areNamedIn(sql);
    }

    /** Returns {@code sql} on one line. */
    static String of(String sql) {
        return new MaskedStatement(sql, Layout.ONE_LINE).read().strip();
    }

    /** Returns {@code sql} in the lines in which it was written, with the bodies of routines in SQL and PL/pgSQL. */
    static LaidOutText laidOut(String sql) {
        var masked = new MaskedStatement(sql, Layout.AS_WRITTEN);
        return new LaidOutText(masked.read(), masked.places, masked.masks);
    }

    private String read() {
        while (lexer.next()) {
            between();
            var follows = lexer.start() == end;
            end = lexer.end();
            places.put(lexer.start(), shown.length());
            switch (lexer.kind()) {
                case CONSTANT -> constant();
                case COMMENT -> {
                    isNumber = false;
                    lines(lexer.start(), end);
                }
                case WORD, NAME -> word(follows);
                case SYMBOL -> symbol(follows);
            }
        }
        places.put(sql.length(), shown.length());
        return shown.toString();
    }

    /** White space, and the comments that the lexer takes for some. */
    private void between() {
        if (layout == Layout.AS_WRITTEN) {
            lines(end, lexer.start());
        }
        if (lexer.start() > end && !shown.isEmpty() && !endsInSpace()) {
            shown.append(' ');
        }
    }

    private boolean endsInSpace() {
        var last = shown.charAt(shown.length() - 1);
        return last == ' ' || last == '\n';
    }

    /** Keeps the line ends, and what the last line is indented by. */
    private void lines(int from, int to) {
        if (layout == Layout.ONE_LINE) {
            return;
        }
        var indentation = 0;
        var isIndentation = from == 0;
        for (var at = from; at < to; at++) {
            var c = sql.charAt(at);
            if (SqlSpace.isLineEnd(c)) {
                shown.append(c == '\r' && sql.startsWith("\n", at + 1) ? "" : "\n");
                indentation = 0;
                isIndentation = true;
            } else if (isIndentation && (c == ' ' || c == '\t')) {
                indentation += c == '\t' ? 4 : 1;
            } else {
                isIndentation = false;
            }
        }
        shown.append(" ".repeat(isIndentation ? indentation : 0));
    }

    /** Where the session takes a backslash for an escape, a constant may continue after its end: the rest is a secret, too. */
    private void constant() {
        var text = sql.substring(lexer.start(), end);
        if (text.endsWith("\\'")) {
            mask();
            while (lexer.next()) {
                end = lexer.end();
            }
            return;
        }
        isNumber = false;
        if (text.endsWith("\"") && isUnicodeName(text)) {
            shown.append(text);
        } else if (layout == Layout.AS_WRITTEN && text.startsWith("$") && isBody()) {
            body(text);
        } else {
            mask();
            lines(lexer.start(), end);
        }
    }

    private void mask() {
        masks.add(lexer.start());
        shown.append(Secrets.MASK);
    }

    /** Other languages have secrets in quotes that are those of names in SQL. */
    private boolean isBody() {
        var words = SqlScript.split(sql).stream()
                .flatMap(statement -> statement.head().stream())
                .filter(SqlToken::isName)
                .map(SqlToken::value)
                .toList();
        var language = words.lastIndexOf("language");
        var isKnown = language >= 0 && language + 1 < words.size() && LANGUAGES.contains(words.get(language + 1));
        return switch (verb) {
            case "do" -> language < 0 || isKnown;
            case "create" -> isKnown && words.stream().limit(4).anyMatch(ROUTINES::contains);
            default -> false;
        };
    }

    private void body(String text) {
        var delimiter = text.indexOf('$', 1) + 1;
        var isClosed = text.length() >= 2 * delimiter && text.endsWith(text.substring(0, delimiter));
        var inner = text.substring(delimiter, isClosed ? text.length() - delimiter : text.length());
        var body = new MaskedStatement(inner, layout);
        shown.append(text, 0, delimiter);
        var start = lexer.start() + delimiter;
        var offset = shown.length();
        shown.append(body.read());
        body.places.forEach((from, to) -> places.put(start + from, offset + to));
        body.masks.forEach(mask -> masks.add(start + mask));
        lines(start + body.end, start + inner.length());
        shown.append(isClosed ? text.substring(0, delimiter) : "");
    }

    private static boolean isUnicodeName(String text) {
        return text.startsWith("U&\"") || text.startsWith("u&\"");
    }

    private void word(boolean follows) {
        var isPart = follows && isNumber; // 1e5, 0x1f
        if (!isPart) {
            var word = lexer.token().value();
            verb = verb.isEmpty() ? word : verb;
            shown.append(sql, lexer.start(), end);
            isNumber = false;
        }
    }

    private void symbol(boolean follows) {
        var c = sql.charAt(lexer.start());
        var isDigit = c >= '0' && c <= '9';
        if (follows && isNumber && (isDigit || c == '.')) {
            return;
        }
        var isParameter = !shown.isEmpty() && shown.charAt(shown.length() - 1) == '$';
        isNumber = isDigit && !isParameter && namesSecret && !DEFINITIONS.contains(verb);
        shown.append(isNumber ? Secrets.MASK : String.valueOf(c));
    }
}
