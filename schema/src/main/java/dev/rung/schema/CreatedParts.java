package dev.rung.schema;

import dev.rung.schema.definition.ColumnDefinition;
import dev.rung.schema.definition.ColumnWithParts;
import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.IndexDefinition;
import dev.rung.schema.definition.IndexKey;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.TableDefinition;
import dev.rung.schema.operation.ReversibleOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables, columns, constraints and indexes that a change creates, as it creates them. */
final class CreatedParts implements SomeNameChanges<CreatedParts> {

    private final List<TableDefinition> tables = new ArrayList<>();
    private final Map<QualifiedName, List<ColumnWithParts>> columns = new LinkedHashMap<>();
    private final Map<QualifiedName, List<ConstraintDefinition>> constraints = new LinkedHashMap<>();
    private final List<IndexDefinition> indexes = new ArrayList<>();

    private CreatedParts() {}

    /** Reads a change. What it creates only where it is missing is left out: that may be of another definition. */
    static CreatedParts of(List<ReversibleOperation> operations) {
        var parts = new CreatedParts();
        operations.stream()
                .filter(operation -> operation.skippedIfPresent().isEmpty())
                .forEach(operation -> operation.accept(parts));
        return parts;
    }

    @Override
    public CreatedParts tableCreated(TableDefinition table) {
        tables.add(table);
        return this;
    }

    @Override
    public CreatedParts columnAdded(QualifiedName table, ColumnWithParts column) {
        columns.computeIfAbsent(table, name -> new ArrayList<>()).add(column);
        return this;
    }

    @Override
    public CreatedParts constraintAdded(QualifiedName table, ConstraintDefinition constraint) {
        constraints.computeIfAbsent(table, name -> new ArrayList<>()).add(constraint);
        return this;
    }

    @Override
    public CreatedParts indexCreated(IndexDefinition index) {
        indexes.add(index);
        return this;
    }

    @Override
    public CreatedParts ignored() {
        return this;
    }

    Optional<TableDefinition> table(QualifiedName name) {
        return created(name)
                .map(table -> new TableDefinition(
                        name,
                        table.columns(),
                        join(table.constraints(), addedConstraints(name)),
                        join(table.indexes(), addedIndexes(name)),
                        table.options(),
                        table.comment()));
    }

    private Optional<TableDefinition> created(QualifiedName name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    private Stream<ColumnWithParts> addedColumns(QualifiedName table) {
        return columns.getOrDefault(table, List.of()).stream();
    }

    private Stream<ConstraintDefinition> addedConstraints(QualifiedName table) {
        return constraints.getOrDefault(table, List.of()).stream();
    }

    private Stream<IndexDefinition> addedIndexes(QualifiedName table) {
        return indexes.stream().filter(index -> index.table().equals(table));
    }

    private static <T> List<T> join(List<T> first, Stream<T> then) {
        return Stream.concat(first.stream(), then).toList();
    }

    Optional<IndexDefinition> index(Identifier name) {
        var ofTables = tables.stream().flatMap(table -> table.indexes().stream());
        var ofColumns = columns.values().stream().flatMap(List::stream).flatMap(column -> column.indexes().stream());
        return Stream.of(ofTables, ofColumns, indexes.stream())
                .flatMap(each -> each)
                .filter(index -> index.name().equals(name))
                .findFirst();
    }

    Optional<ConstraintDefinition> constraint(QualifiedName table, Identifier name) {
        var ofColumns = addedColumns(table).flatMap(column -> column.constraints().stream());
        var ofTable = table(table).stream().flatMap(created -> created.constraints().stream());
        return Stream.of(ofTable, ofColumns, addedConstraints(table))
                .flatMap(each -> each)
                .filter(constraint -> constraint.name().equals(name))
                .findFirst();
    }

    /** Returns the column with the constraints and indexes on it alone, which are dropped with it. */
    Optional<ColumnWithParts> column(QualifiedName table, Identifier name) {
        var added = addedColumns(table)
                .filter(column -> column.column().name().equals(name))
                .findFirst()
                .map(column -> new ColumnWithParts(
                        column.column(),
                        join(column.constraints(), addedConstraints(table).filter(each -> isAlone(each, name))),
                        join(column.indexes(), addedIndexes(table).filter(each -> isAlone(each, name)))));
        return added.or(() -> table(table).flatMap(created -> column(created, name)));
    }

    private static Optional<ColumnWithParts> column(TableDefinition table, Identifier name) {
        return table.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .map(column -> withParts(table, column));
    }

    private static ColumnWithParts withParts(TableDefinition table, ColumnDefinition column) {
        return new ColumnWithParts(
                column,
                table.constraints().stream()
                        .filter(each -> isAlone(each, column.name()))
                        .toList(),
                table.indexes().stream()
                        .filter(each -> isAlone(each, column.name()))
                        .toList());
    }

    private static boolean isAlone(IndexDefinition index, Identifier column) {
        return index.include().isEmpty()
                && index.keys().stream().map(IndexKey::source).allMatch(new IndexKey.Column(column)::equals);
    }

    /**
     * A CHECK constraint does not list its columns: PostgreSQL drops each that uses one. Where an exclusion has expressions alone, it
     * refuses to drop a column that one of them uses.
     */
    private static boolean isAlone(ConstraintDefinition constraint, Identifier column) {
        var named = constraint.namedColumns();
        return named.isEmpty()
                ? constraint.expressions().stream().anyMatch(sql -> mentions(sql, column))
                : named.equals(List.of(column));
    }

    private static boolean mentions(String sql, Identifier column) {
        return Pattern.compile("(?<![\\w\"])\"?" + Pattern.quote(column.value()) + "\"?(?![\\w\"])")
                .matcher(sql)
                .find();
    }
}
