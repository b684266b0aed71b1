package dev.rung.rows.internal.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts together the columns that conditions tie to each other. */
final class Groups {

    /**
     * Columns that have to be decided on together.
     *
     * @param columns their names
     * @param conditions what ties them; none for a column that is free
     */
    record Group(Set<String> columns, List<Condition> conditions) {}

    private Groups() {}

    /** Returns each column in exactly one group; conditions that name another column are left out. */
    static List<Group> of(List<String> columns, List<Condition> conditions) {
        var known = conditions.stream()
                .filter(condition -> columns.containsAll(condition.columns()))
                .toList();
        var sets = new ArrayList<Set<String>>();
        columns.forEach(column -> sets.add(new LinkedHashSet<>(Set.of(column))));
        for (var condition : known) {
            var tied = new LinkedHashSet<String>();
            for (var set : List.copyOf(sets)) {
                if (!Collections.disjoint(set, condition.columns())) {
                    tied.addAll(set);
                    sets.remove(set);
                }
            }
            sets.add(tied);
        }
        return sets.stream()
                .map(set -> new Group(
                        set,
                        known.stream()
                                .filter(condition -> set.containsAll(condition.columns()))
                                .toList()))
                .toList();
    }
}
