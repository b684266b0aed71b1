package dev.rung.model;

import dev.rung.schema.definition.ColumnDefinition;
import dev.rung.schema.definition.ColumnValue;
import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.IndexDefinition;
import dev.rung.schema.definition.NotNullConstraint;
import dev.rung.schema.definition.Nullability;
import dev.rung.schema.definition.PrimaryKeyConstraint;
import dev.rung.schema.definition.QualifiedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A table. Of what hangs on it the model follows columns, constraints and indexes; not comments, privileges, storage,
 * triggers and policies. Immutable and thread-safe.
 *
 * @param name its name, with its schema
 * @param columns its columns by name, in their order; those that it has from other tables among them
 * @param constraints its own constraints by name
 * @param indexes its own indexes by name, without those of constraints
 * @param inheritance the tables that it has columns from
 * @since 0.1
 */
public record TableModel(
        QualifiedName name,
        Map<Identifier, ColumnDefinition> columns,
        Map<Identifier, ConstraintDefinition> constraints,
        Map<Identifier, IndexDefinition> indexes,
        Inheritance inheritance) {

    public TableModel {
        Objects.requireNonNull(name, "name");
        columns = OrderedMaps.of(columns);
        constraints = OrderedMaps.of(constraints);
        indexes = OrderedMaps.of(indexes);
        Objects.requireNonNull(inheritance, "inheritance");
    }

    /**
     * Returns a column.
     *
     * @param column its name
     * @return the column; empty where the table has none of that name
     * @throws IllegalArgumentException if PostgreSQL cannot store that name
     */
    public Optional<ColumnDefinition> column(String column) {
        return Optional.ofNullable(columns.get(new Identifier(column)));
    }

    /**
     * Returns whether a column takes no null: it says so, a constraint does, or it is part of the primary key or an identity.
     *
     * @param column the name of a column of this table
     * @return whether each row has a value there
     */
    public boolean isRequired(Identifier column) {
        var definition = columns.get(column);
        return definition != null
                && (definition.nullability() == Nullability.NOT_NULL
                        || definition
                                .value()
                                .flatMap(value -> value.as(ColumnValue.Identity.class))
                                .isPresent()
                        || hasNotNull(column)
                        || primaryKeyColumns().contains(column));
    }

    boolean hasNotNull(Identifier column) {
        return constraints.values().stream().anyMatch(constraint -> isNotNullOf(constraint, column));
    }

    TableModel withoutNotNull(Identifier column) {
        var kept = new LinkedHashMap<>(constraints);
        kept.values().removeIf(constraint -> isNotNullOf(constraint, column));
        return withConstraints(kept);
    }

    private static boolean isNotNullOf(ConstraintDefinition constraint, Identifier column) {
        return constraint
                .as(NotNullConstraint.class)
                .filter(notNull -> notNull.column().equals(column))
                .isPresent();
    }

    /** Returns the columns of the primary key; empty where there is none. */
    List<Identifier> primaryKeyColumns() {
        return constraints.values().stream()
                .flatMap(constraint -> constraint.as(PrimaryKeyConstraint.class).stream())
                .findFirst()
                .map(PrimaryKeyConstraint::columns)
                .orElse(List.of());
    }

    /** Returns whether it has an index of this name, be it that of a constraint. */
    boolean hasIndexCalled(Identifier index) {
        var constraint = constraints.get(index);
        return indexes.containsKey(index) || (constraint != null && constraint.hasIndex());
    }

    TableModel named(QualifiedName to) {
        return new TableModel(
                to, columns, constraints, OrderedMaps.values(indexes, index -> index.withTable(to)), inheritance);
    }

    TableModel withColumns(Map<Identifier, ColumnDefinition> some) {
        return new TableModel(name, some, constraints, indexes, inheritance);
    }

    TableModel withColumn(ColumnDefinition column) {
        return withColumns(OrderedMaps.with(columns, column.name(), column));
    }

    TableModel withConstraints(Map<Identifier, ConstraintDefinition> some) {
        return new TableModel(name, columns, some, indexes, inheritance);
    }

    TableModel withIndexes(Map<Identifier, IndexDefinition> some) {
        return new TableModel(name, columns, constraints, some, inheritance);
    }

    TableModel withInheritance(Inheritance other) {
        return new TableModel(name, columns, constraints, indexes, other);
    }
}
