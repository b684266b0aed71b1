package dev.rung.schema;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Gives the parts of one table names as PostgreSQL does; where two would have the same, the second gets a number. */
final class DerivedNames {

    private final QualifiedName table;
    private final Set<Identifier> taken = new HashSet<>();

    DerivedNames(QualifiedName table, Stream<? extends NamedDraft<?>> parts) {
        this.table = table;
        parts.map(NamedDraft::name).flatMap(Optional::stream).forEach(taken::add);
    }

    <D> List<D> give(List<? extends NamedDraft<? extends D>> parts) {
        var named = new ArrayList<D>();
        for (var part : parts) {
            named.add(part.as(part.name().orElseGet(() -> free(part.nameParts())), table));
        }
        return named;
    }

    private Identifier free(List<String> parts) {
        for (var number = 0; ; number++) {
            var name = derived(parts, number == 0 ? "" : Integer.toString(number));
            if (taken.add(name)) {
                return name;
            }
        }
    }

    private Identifier derived(List<String> parts, String number) {
        var all = new ArrayList<>(List.of(table.name().value()));
        all.addAll(parts);
        all.set(all.size() - 1, all.get(all.size() - 1) + number);
        return Identifier.derived(all);
    }
}
