package dev.rung.rows.internal.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects values, best first, each text once. */
final class ValueList {

    private final Map<String, Value> values = new LinkedHashMap<>();

    ValueList boundary(String text) {
        values.putIfAbsent(text, Value.boundary(text));
        return this;
    }

    ValueList ordinary(String... texts) {
        return ordinary(List.of(texts));
    }

    ValueList ordinary(Iterable<String> texts) {
        for (var text : texts) {
            values.putIfAbsent(text, Value.ordinary(text));
        }
        return this;
    }

    List<Value> toList() {
        return new ArrayList<>(values.values());
    }
}
