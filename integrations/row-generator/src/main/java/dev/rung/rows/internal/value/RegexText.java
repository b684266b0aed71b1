package dev.rung.rows.internal.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a regular expression once and writes a text that matches it on the way. Where the expression leaves a choice, the
 * ordinal chooses, like the digits of a number: the first choice changes first.
 */
final class RegexText {

    private static final int MOST_REPEATS = 1_000;

    /** Prefixes of an expression that do not change which characters it matches. */
    private static final List<String> OPTIONS = List.of("(?i)", "(?n)", "(?s)", "***:");

    private final String pattern;
    private long choice;
    private int at;

    RegexText(String pattern, long choice) {
        this.pattern = pattern;
        this.choice = choice;
    }

    /** Returns the text; empty where the expression has something that this class does not support. */
    Optional<String> find() {
        try {
            skipOptions();
            var text = alternatives();
            return at == pattern.length() ? Optional.of(text) : Optional.empty();
        } catch (UnknownSyntaxException | IndexOutOfBoundsException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void skipOptions() {
        at = OPTIONS.stream()
                .filter(pattern::startsWith)
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
    }

    private String alternatives() {
        var branches = new ArrayList<String>();
        branches.add(branch());
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            branches.add(branch());
        }
        return branches.get(choose(branches.size()));
    }

    private String branch() {
        var text = new StringBuilder();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            int start = at;
            var first = atom();
            int end = at;
            int times = repeats();
            int next = at;
            for (int i = 0; i < times; i++) {
                // Read again, so that each repetition chooses for itself.
                at = start;
                text.append(i == 0 ? first : atom());
                at = end;
            }
            at = next;
        }
        return text.toString();
    }

    private String atom() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '^', '$' -> "";
            case '.' -> one(CharacterChoice.ANY);
            case '(' -> group();
            case '[' -> one(bracket());
            case '\\' -> escape(pattern.charAt(at++));
            case '*', '+', '?', '{' -> throw new UnknownSyntaxException();
            default -> String.valueOf(c);
        };
    }

    private String group() {
        if (pattern.startsWith("?:", at)) {
            at += 2;
        } else if (pattern.startsWith("?=", at) || pattern.startsWith("?!", at)) {
            // The server decides whether the text satisfies it.
            at += 2;
            alternatives();
            at++;
            return "";
        } else if (pattern.charAt(at) == '?') {
            throw new UnknownSyntaxException();
        }
        var text = alternatives();
        at++;
        return text;
    }

    private String escape(char c) {
        if (CharacterChoice.isPlace(c)) {
            return "";
        }
        if (Character.isLetterOrDigit(c)) {
            return one(CharacterChoice.ofEscape(c).orElseThrow(UnknownSyntaxException::new));
        }
        return String.valueOf(c);
    }

    private String bracket() {
        // A bracket that comes first, after the ^ if there is one, is a member of the set.
        int first = pattern.startsWith("^", at) ? at + 1 : at;
        int end = first + 1;
        while (pattern.charAt(end) != ']') {
            end = pattern.startsWith("[:", end) ? pattern.indexOf(":]", end) + 2 : end + 1;
        }
        var inside = pattern.substring(at, end);
        at = end + 1;
        var characters = CharacterChoice.ofBracket(inside);
        if (characters.isEmpty()) {
            throw new UnknownSyntaxException();
        }
        return characters;
    }

    private String one(String characters) {
        return String.valueOf(characters.charAt(choose(characters.length())));
    }

    private int choose(int among) {
        int chosen = (int) (choice % among);
        choice /= among;
        return chosen;
    }

    private int repeats() {
        if (at == pattern.length()) {
            return 1;
        }
        char c = pattern.charAt(at);
        int times = 1;
        if (c == '{') {
            int end = pattern.indexOf('}', at);
            times = Integer.parseInt(pattern.substring(at + 1, end).split(",", -1)[0]);
            at = end + 1;
        } else if (c == '*' || c == '+' || c == '?') {
            at++;
        } else {
            return 1;
        }
        if (pattern.startsWith("?", at)) {
            at++;
        }
        return Math.min(times, MOST_REPEATS);
    }

    private static final class UnknownSyntaxException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
