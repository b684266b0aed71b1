package dev.rung.runtime.internal.sql;

import java.util.regex.Pattern;

/**
 * Takes passwords out of what others say, before it gets into a message, a log or the history. What looks like a password
 * is one: too much is taken out rather than too little.
 */
public final class Secrets {

    private static final String WORD = "(?i)(\\w*(?:pass(?:word|wd|phrase)?|pwd|secret|token))";

    /** A constant, also one that stands inside another, with its quotes doubled. */
    private static final String CONSTANT = "'+(?:[^']|''(?=[^']))*'*";

    private static final Pattern ASSIGNED =
            Pattern.compile(WORD + "([\"']?\\s*(?:[=:]|=>)\\s*)(" + CONSTANT + "|\"[^\"]*\"|[^\\s&]+)");
    private static final Pattern QUOTED = Pattern.compile(
            "(?i)(password\\s+)([EU]?&?" + CONSTANT + "|(\\$\\w*\\$).*?\\3|\"[^\"]*\")", Pattern.DOTALL);
    private static final Pattern USER_INFO = Pattern.compile("(://[^\\s/@:]*|(?<!\\S)[^\\s/@:\"'(]+):\\S+@(?=\\S)");

    /** What the server tells of rows: {@code Key (password)=(...)}, {@code Failing row contains (...)}. */
    private static final Pattern KEY = Pattern.compile("(?i)(Key \\([^)]*(?:pass|pwd|secret|token)[^)]*\\)=)\\(.*\\)");

    private static final Pattern ROW = Pattern.compile("(Failing row contains )\\(.*\\)", Pattern.DOTALL);

    private Secrets() {}

    /** Returns {@code text} with {@code ***} in the place of what looks like a password, or is the content of a row. */
    public static String redact(String text) {
        var withoutRows = ROW.matcher(KEY.matcher(text).replaceAll("$1(***)")).replaceAll("$1(***)");
        var withoutUsers = USER_INFO.matcher(withoutRows).replaceAll("$1:***@");
        return QUOTED.matcher(ASSIGNED.matcher(withoutUsers).replaceAll("$1$2***"))
                .replaceAll("$1***");
    }
}
