package dev.rung.runtime.internal.sql;

import java.util.regex.Pattern;

/** Takes passwords out of what others say, before it gets into a message, a log or the history. */
public final class Secrets {

    private static final Pattern ASSIGNED =
            Pattern.compile("(?i)(pass(?:word|wd)?|pwd|secret)(\\s*[=:]\\s*)('[^']*'|[^\\s&;,)]+)");
    private static final Pattern QUOTED = Pattern.compile("(?i)(password\\s+)(E?'(?:[^']|'')*')");
    private static final Pattern USER_INFO = Pattern.compile("(://[^\\s/@:]*):[^\\s/@]*@");

    private Secrets() {}

    /** Returns {@code text} with {@code ***} in the place of what looks like a password. */
    public static String redact(String text) {
        var unassigned = ASSIGNED.matcher(text).replaceAll("$1$2***");
        return USER_INFO.matcher(QUOTED.matcher(unassigned).replaceAll("$1***")).replaceAll("$1:***@");
    }
}
