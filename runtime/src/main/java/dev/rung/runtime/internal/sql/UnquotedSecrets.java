package dev.rung.runtime.internal.sql;

import dev.rung.schema.internal.sql.SqlLexer;
import dev.rung.schema.internal.sql.SqlToken;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Secrets of a statement that are in the position of a constant, but without its quotes, or with those of a name: the server takes
 * them for names, and quotes them as such. Belongs to one statement.
 */
final class UnquotedSecrets {

    /** A constant may hold a statement, whose constants hold another. */
    private static final int DEEPEST = 3;

    /** Who has a password: {@code alter role x password y}. */
    private static final Set<String> LOGINS = Set.of("role", "user", "group");

    private static final Set<String> SETTERS = Set.of("set", "alter");

    /** After these a statement begins in the body of a function. */
    private static final Set<String> BEFORE_STATEMENT = Set.of(";", "begin", "then", "else", "loop");

    private record Range(int start, int end) {}

    private enum Expected {
        NOTHING,
        /** A name was read: the value may follow, or a sign between. */
        SIGN_OR_VALUE,
        VALUE
    }

    private final String sql;
    private final SqlLexer lexer;
    private final List<Range> ranges = new ArrayList<>();
    private final List<String> constants = new ArrayList<>();
    private final List<String> opening = new ArrayList<>();
    private Expected expected = Expected.NOTHING;
    private boolean holdsData;
    private boolean isInOptions;
    private boolean sets;
    private String before = "";

    private UnquotedSecrets(String sql) {
        this.sql = sql;
        this.lexer = new SqlLexer(sql);
    }

    /** Returns {@code sql} with {@code ***} in their place. */
    static String masked(String sql) {
        var masked = new StringBuilder();
        var copied = 0;
        for (var range : new UnquotedSecrets(sql).read()) {
            masked.append(sql, copied, range.start()).append(Secrets.MASK);
            copied = range.end();
        }
        return masked.append(sql, copied, sql.length()).toString();
    }

    /** Returns them as they are written, without quotes. */
    static Set<String> in(String sql) {
        var found = new LinkedHashSet<String>();
        addFrom(sql, found, DEEPEST);
        return found;
    }

    private static void addFrom(String sql, Set<String> found, int depth) {
        var secrets = new UnquotedSecrets(sql);
        for (var range : secrets.read()) {
            found.add(sql.substring(range.start(), range.end()).replace("\"", ""));
        }
        if (depth > 1) {
            secrets.constants.forEach(constant -> addFrom(constant.replace("''", "'"), found, depth - 1));
        }
    }

    private List<Range> read() {
        if (!SecretWords.mayBeIn(sql)) {
            return List.of();
        }
        var end = 0;
        while (lexer.next()) {
            if (lexer.start() < end) {
                continue;
            }
            switch (lexer.kind()) {
                case COMMENT -> {}
                case CONSTANT -> {
                    constants.add(content());
                    passed();
                }
                case WORD, NAME, SYMBOL -> {
                    if (isValue()) {
                        end = endOfRun();
                        ranges.add(new Range(lexer.start(), end));
                        passed();
                    } else {
                        step(lexer.token());
                    }
                }
            }
        }
        return ranges;
    }

    /** A setting may have more values, separated by commas. */
    private void passed() {
        expected = sets && expected == Expected.VALUE ? Expected.VALUE : Expected.NOTHING;
    }

    private String content() {
        var constant = sql.substring(lexer.start(), lexer.end());
        var isInDollars = constant.startsWith("$");
        var start = isInDollars ? constant.indexOf('$', 1) + 1 : constant.indexOf('\'') + 1;
        return constant.substring(start, Math.max(start, constant.length() - (isInDollars ? start : 1)));
    }

    private boolean isValue() {
        var isDirect = expected == Expected.SIGN_OR_VALUE && (isInOptions || isPasswordOfLogin());
        return switch (lexer.kind()) {
            case NAME -> isDirect || expected == Expected.VALUE || holdsData;
            case WORD -> isDirect || (expected == Expected.VALUE && (sets || isLikeOne()));
            default -> isDirect && Character.isDigit(sql.charAt(lexer.start()));
        };
    }

    private boolean isPasswordOfLogin() {
        return before.equals("password") && opening.size() == 2 && LOGINS.contains(opening.get(1));
    }

    private boolean isLikeOne() {
        return before.equals("by") || SecretShape.isLikeOne(sql.substring(lexer.start(), lexer.end()));
    }

    private void step(SqlToken token) {
        read(token);
        if (token.isName() && SecretWords.isOne(token.value())) {
            expected = Expected.SIGN_OR_VALUE;
        } else if (token.is("by") && before.equals("identified")) {
            expected = Expected.VALUE;
        } else if (isSign(token) && expected != Expected.NOTHING) {
            expected = Expected.VALUE;
        } else if (expected != Expected.VALUE || !sets) {
            expected = Expected.NOTHING;
        }
        before = token.value();
    }

    /** Notes in what kind of statement, and where in it, the next token is. */
    private void read(SqlToken token) {
        if (BEFORE_STATEMENT.contains(token.value())) {
            opening.clear();
            sets = false;
            holdsData = false;
        } else if (opening.size() < 2 && token.isName()) {
            opening.add(token.value());
        }
        isInOptions = token.is("options") || (isInOptions && !token.is(")"));
        sets |= token.is("set") && SETTERS.contains(opening.get(0));
        holdsData |= token.is("values") || SecretWords.takesOne(token.value());
    }

    private static boolean isSign(SqlToken token) {
        return token.is("=") || token.is(":") || token.is(">") || token.is("to");
    }

    /** The server may see several tokens in what its author takes for one value. */
    private int endOfRun() {
        var end = lexer.end();
        while (end < sql.length() && !Character.isWhitespace(sql.charAt(end)) && ",;()".indexOf(sql.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
