package dev.rung.rows.internal.value;

import java.util.List;
import java.util.stream.Collectors;

/** JSON: an object that has the keys that constraints mention, and one of each other kind. */
final class JsonValues {

    private JsonValues() {}

    static List<Value> of(Seed seed) {
        long ordinal = seed.ordinal();
        var texts = seed.literals().texts();
        var list = new ValueList()
                .boundary("{\"row\": " + ordinal + ", \"name\": \"Zoë 漢字 😀\", \"price\": 1.5, \"list\": [1, null]}")
                .ordinary("{\"row\": " + (ordinal + 1) + "}");
        if (!texts.isEmpty()) {
            list.ordinary(object(texts, "\"a\""), object(texts, Long.toString(ordinal + 1)), object(texts, "[]"));
            texts.forEach(text -> list.ordinary(quoted(text)));
        }
        return list.ordinary(
                        "{}",
                        "[" + ordinal + "]",
                        "[]",
                        "\"text " + ordinal + "\"",
                        Long.toString(ordinal),
                        "true",
                        "null")
                .toList();
    }

    private static String object(List<String> keys, String value) {
        return keys.stream().map(key -> quoted(key) + ": " + value).collect(Collectors.joining(", ", "{", "}"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
