package dev.rung.settings;

import java.util.regex.Pattern;

/** Takes secrets out of what a command said on its standard error. */
final class StandardErrorMask {

    private static final String MASK = "***";

    /** A shorter line of the output may be any word. */
    private static final int SHORTEST_SECRET = 4;

    private static final Pattern NAMED = Pattern.compile(
            "(?i)((?:password|passwd|pwd|secret|token|key)[\\w-]{0,40}[\"']?\\s{0,5}[=:]\\s{0,5})(?:bearer\\s{1,5})?[^\\s,;]+");

    private StandardErrorMask() {}

    /** Returns {@code errors} with {@code ***} for what the command also printed, and for what is named as a secret. */
    static String masked(String errors, String output) {
        var masked = errors;
        for (var line : output.lines().map(String::strip).toList()) {
            if (line.length() >= SHORTEST_SECRET) {
                masked = masked.replace(line, MASK);
            }
        }
        return NAMED.matcher(masked).replaceAll("$1" + MASK);
    }
}
