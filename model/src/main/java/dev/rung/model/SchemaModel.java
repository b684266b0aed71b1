package dev.rung.model;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.SequenceDefinition;
import dev.rung.schema.definition.TypeDefinition;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A schema, as far as migrations say what it is. Immutable and thread-safe.
 *
 * @param home the schema that names without one are in
 * @param schemas the schemas that migrations created
 * @param tables the tables by name, in the order of their names
 * @param views the views by name, in the order of their names
 * @param sequences the sequences by name, in their order, without those of identity columns
 * @param types the types by name, in their order
 * @param uncertainty what of all this is not sure
 * @since 0.1
 */
public record SchemaModel(
        Identifier home,
        Set<Identifier> schemas,
        Map<QualifiedName, TableModel> tables,
        Map<QualifiedName, ViewModel> views,
        Map<QualifiedName, SequenceDefinition> sequences,
        Map<QualifiedName, TypeDefinition> types,
        Uncertainty uncertainty) {

    static final Comparator<QualifiedName> BY_NAME = Comparator.<QualifiedName, String>comparing(
                    name -> name.schema().map(Identifier::value).orElse(""))
            .thenComparing(name -> name.name().value());

    public SchemaModel {
        Objects.requireNonNull(home, "home");
        schemas = Collections.unmodifiableSet(new LinkedHashSet<>(schemas));
        tables = sorted(tables);
        views = sorted(views);
        sequences = sorted(sequences);
        types = sorted(types);
        Objects.requireNonNull(uncertainty, "uncertainty");
    }

    /** Takes time in proportion to the map, which is sorted already but for the first. */
    static <V> SortedMap<QualifiedName, V> sorted(Map<QualifiedName, V> map) {
        var sorted = new TreeMap<QualifiedName, V>(BY_NAME);
        sorted.putAll(map);
        return Collections.unmodifiableSortedMap(sorted);
    }

    static SchemaModel empty(Identifier home, Uncertainty uncertainty) {
        return new SchemaModel(home, Set.of(), Map.of(), Map.of(), Map.of(), Map.of(), uncertainty);
    }

    /**
     * Returns a table.
     *
     * @param name its name, as in a migration: {@code orders}, {@code billing.orders}
     * @return the table; empty where the model has none
     * @throws IllegalArgumentException if that is not the name of an object
     */
    public Optional<TableModel> table(String name) {
        return Optional.ofNullable(tables.get(qualified(QualifiedName.of(name))));
    }

    /**
     * Returns whether an object is as the model says, and not perhaps otherwise because of code or SQL of a migration.
     *
     * @param name its name; without a schema it is in {@link #home}
     * @return whether the model is sure of it, as it is of what does not exist
     */
    public boolean isSure(QualifiedName name) {
        return !uncertainty.objects().contains(qualified(name));
    }

    /** Returns the name with its schema. */
    QualifiedName qualified(QualifiedName name) {
        return name.schema().isPresent() ? name : new QualifiedName(Optional.of(home), name.name());
    }

    /** Returns the name as a migration writes it: without the schema that it need not name. */
    String shown(QualifiedName name) {
        return name.schema().filter(home::equals).isPresent() ? name.name().value() : name.toString();
    }
}
