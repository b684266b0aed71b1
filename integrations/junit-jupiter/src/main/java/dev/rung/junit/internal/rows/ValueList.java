package dev.rung.junit.internal.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects values, best first, each text once. */
final class ValueList {

    private final Map<String, Value> values = new LinkedHashMap<>();

    ValueList bold(String text) {
        values.putIfAbsent(text, Value.bold(text));
        return this;
    }

    ValueList plain(String... texts) {
        return plain(List.of(texts));
    }

    ValueList plain(Iterable<String> texts) {
        for (var text : texts) {
            values.putIfAbsent(text, Value.plain(text));
        }
        return this;
    }

    List<Value> toList() {
        return new ArrayList<>(values.values());
    }
}
