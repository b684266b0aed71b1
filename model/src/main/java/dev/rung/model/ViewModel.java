package dev.rung.model;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.IndexDefinition;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.ViewKind;
import java.util.Map;
import java.util.Objects;

/**
 * A view, of which the model has the name. Immutable and thread-safe.
 *
 * @param name its name, with its schema
 * @param kind whether it stores its rows
 * @param indexes its indexes by name
 * @since 0.1
 */
public record ViewModel(QualifiedName name, ViewKind kind, Map<Identifier, IndexDefinition> indexes) {

    public ViewModel {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        indexes = OrderedMaps.of(indexes);
    }

    ViewModel named(QualifiedName to) {
        return new ViewModel(to, kind, OrderedMaps.values(indexes, index -> index.withTable(to)));
    }

    ViewModel withIndexes(Map<Identifier, IndexDefinition> some) {
        return new ViewModel(name, kind, some);
    }
}
