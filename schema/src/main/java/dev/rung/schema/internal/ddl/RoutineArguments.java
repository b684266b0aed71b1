package dev.rung.schema.internal.ddl;

import java.util.regex.Pattern;

/** The arguments of a routine, as the author wrote them. */
final class RoutineArguments {

    private static final Pattern PART = Pattern.compile(
            "'(?:[^']++|'')*+'|\"(?:[^\"]++|\"\")*+\"|\\bdefault\\b|[(\\[]|[)\\]]|,|:?=|[^'\"(\\[)\\],:=\\w]+|\\w+|:",
            Pattern.CASE_INSENSITIVE);

    private RoutineArguments() {}

    /** Returns the arguments without what follows {@code default} or {@code =}. */
    static String withoutDefaults(String arguments) {
        var kept = new StringBuilder();
        var depth = 0;
        var isDefault = false;
        var parts = PART.matcher(arguments);
        while (parts.find()) {
            var part = parts.group();
            depth += depth(part);
            if (depth == 0 && part.equals(",")) {
                isDefault = false;
            } else if (depth == 0 && (part.equalsIgnoreCase("default") || part.endsWith("="))) {
                isDefault = true;
                kept.setLength(kept.toString().stripTrailing().length());
            }
            kept.append(isDefault ? "" : part);
        }
        return kept.toString();
    }

    private static int depth(String part) {
        return switch (part) {
            case "(", "[" -> 1;
            case ")", "]" -> -1;
            default -> 0;
        };
    }
}
