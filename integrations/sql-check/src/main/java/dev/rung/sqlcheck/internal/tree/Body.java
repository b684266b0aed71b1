package dev.rung.sqlcheck.internal.tree;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The body of a function or block, which is a string to PostgreSQL's grammar.
 *
 * @param language what it is written in, in small letters
 * @param content the string
 * @param statement the statement that holds it
 * @param start the character of the statement with which the string's quotes begin
 */
public record Body(String language, String content, String statement, int start) {

    private static final String QUOTES = "$rung_body$";
    private static final String BLANK = " "; // a dollar would go on with a word before it

    /** Returns the body of a statement; empty for statements that have none, or one that is no string. */
    public static Optional<Body> of(Statement statement) {
        return switch (statement.kind()) {
            case "CreateFunctionStmt" -> of(statement, "options", "");
            case "DoStmt" -> of(statement, "args", "plpgsql");
            default -> Optional.empty();
        };
    }

    private static Optional<Body> of(Statement statement, String list, String usual) {
        var options = statement.node().children(list, "DefElem").toList();
        String language = options.stream()
                .filter(option -> "language".equals(option.text("defname")))
                .map(option -> Names.of(List.of(option.child("arg"))))
                .findFirst()
                .orElse(usual);
        return options.stream()
                .filter(option -> "as".equals(option.text("defname")))
                .map(option -> of(statement, option, language.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static Body of(Statement statement, Node as, String language) {
        var strings = as.child("arg").child("List").children("items");
        String content = Names.of(strings.isEmpty() ? List.of(as.child("arg")) : strings.subList(0, 1));
        byte[] utf8 = statement.text().getBytes(StandardCharsets.UTF_8);
        int at = new String(utf8, 0, as.number("location") - statement.position(), StandardCharsets.UTF_8).length();
        return new Body(language, content, statement.text(), startOfString(statement.text(), at));
    }

    /** The position of an {@code as} may be that of the keyword. */
    private static int startOfString(String text, int as) {
        int at = text.regionMatches(true, as, "as", 0, 2) ? as + 2 : as;
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Returns whether the string is written so that each of its characters can be found. */
    public boolean isPlain() {
        int end = Quoted.end(statement, start);
        return switch (statement.charAt(start)) {
            case '$' -> statement.startsWith(content, indexOf(0));
            case '\'' ->
                statement.substring(start + 1, end - 1).replace("''", "'").equals(content);
            default -> false;
        };
    }

    /** Returns the offset in the statement of a character of a plain body. */
    public int indexOf(int character) {
        if (statement.charAt(start) == '$') {
            return statement.indexOf('$', start + 1) + 1 + character;
        }
        long doubled =
                content.substring(0, character).chars().filter(c -> c == '\'').count();
        return start + 1 + character + (int) doubled;
    }

    /** Returns the statement with another content in a plain body. */
    public String with(String other) {
        String after = statement.substring(Quoted.end(statement, start));
        return statement.substring(0, start) + BLANK + QUOTES + other + QUOTES + after;
    }
}
