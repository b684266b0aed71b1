package dev.rung.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** OrderedMaps of maps in the same order, with one thing changed. */
final class OrderedMaps {

    private OrderedMaps() {}

    static <K, V> Map<K, V> of(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    static <K, V> Map<K, V> values(Map<K, V> map, UnaryOperator<V> change) {
        var changed = new LinkedHashMap<K, V>();
        map.forEach((key, value) -> changed.put(key, change.apply(value)));
        return changed;
    }

    static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        var longer = new LinkedHashMap<>(map);
        longer.put(key, value);
        return longer;
    }

    static <K, V> Map<K, V> without(Map<K, V> map, K key) {
        var shorter = new LinkedHashMap<>(map);
        shorter.remove(key);
        return shorter;
    }

    /** Returns a copy in which the entry of {@code from} has the key {@code to} and a value to match, at the same position. */
    static <K, V> Map<K, V> renamed(Map<K, V> map, K from, K to, BiFunction<V, K, V> withKey) {
        var renamed = new LinkedHashMap<K, V>();
        map.forEach((key, value) ->
                renamed.put(key.equals(from) ? to : key, key.equals(from) ? withKey.apply(value, to) : value));
        return renamed;
    }
}
