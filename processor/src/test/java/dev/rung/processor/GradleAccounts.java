package dev.rung.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What Gradle remembers of a compilation for the next one.
 *
 * @param aggregated the classes that are shown again whatever changes
 * @param shared what aggregating processors generated: deleted whatever changes
 * @param byOrigin what isolating processors generated: deleted with its origin
 * @param objections why it would compile everything anew
 */
record GradleAccounts(
        Set<String> aggregated, Set<String> shared, Map<String, Set<String>> byOrigin, List<String> objections) {

    static GradleAccounts empty() {
        return new GradleAccounts(new TreeSet<>(), new HashSet<>(), new HashMap<>(), new ArrayList<>());
    }

    void object(String reason) {
        objections.add(reason);
    }

    void made(String file, List<String> origins) {
        if (origins.isEmpty()) {
            shared.add(file);
        }
        origins.forEach(origin ->
                byOrigin.computeIfAbsent(origin, each -> new HashSet<>()).add(file));
    }

    /** Returns what is deleted before {@code changed} are compiled again. */
    Set<String> stale(Set<String> changed) {
        var stale = new HashSet<>(shared);
        changed.forEach(origin -> stale.addAll(byOrigin.getOrDefault(origin, Set.of())));
        return stale;
    }
}
