package dev.rung.model;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.SequenceDefinition;
import dev.rung.schema.definition.TypeDefinition;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A schema, as far as migrations say what it is. Immutable and thread-safe.
 *
 * @param home the schema that names without one are in
 * @param schemas those that migrations made
 * @param tables the tables by name, in the order of their names
 * @param views the views by name
 * @param sequences the sequences by name, without those that columns bring along
 * @param types the types by name
 * @param doubt what of all this is not sure
 * @since 0.1
 */
public record SchemaModel(
        Identifier home,
        Set<Identifier> schemas,
        Map<QualifiedName, TableModel> tables,
        Map<QualifiedName, ViewModel> views,
        Map<QualifiedName, SequenceDefinition> sequences,
        Map<QualifiedName, TypeDefinition> types,
        Doubt doubt) {

    /** Keeps copies. */
    public SchemaModel {
        Objects.requireNonNull(home, "home");
        schemas = Set.copyOf(schemas);
        tables = Copies.of(tables);
        views = Copies.of(views);
        sequences = Copies.of(sequences);
        types = Copies.of(types);
        Objects.requireNonNull(doubt, "doubt");
    }

    static SchemaModel empty(Identifier home, Doubt doubt) {
        return new SchemaModel(home, Set.of(), Map.of(), Map.of(), Map.of(), Map.of(), doubt);
    }

    /**
     * Returns a table.
     *
     * @param name its name, as in a migration: {@code orders}, {@code billing.orders}
     * @return the table; empty where the model knows none
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
        return !doubt.objects().contains(qualified(name));
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
