package dev.rung.schema;

import dev.rung.schema.definition.CheckConstraint;
import dev.rung.schema.definition.ColumnDefinition;
import dev.rung.schema.definition.ColumnWithParts;
import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.IndexDefinition;
import dev.rung.schema.definition.IndexKey;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.TableDefinition;
import dev.rung.schema.operation.AddColumn;
import dev.rung.schema.operation.AddConstraint;
import dev.rung.schema.operation.CreateIndex;
import dev.rung.schema.operation.CreateTable;
import dev.rung.schema.operation.ReversibleOperation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables, columns, constraints and indexes that a change creates, as it creates them. */
record CreatedParts(List<ReversibleOperation> operations) {

    private <O> Stream<O> all(Class<O> kind) {
        return operations.stream().filter(kind::isInstance).map(kind::cast);
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
        return all(CreateTable.class)
                .map(CreateTable::table)
                .filter(table -> table.name().equals(name))
                .findFirst();
    }

    private Stream<ConstraintDefinition> addedConstraints(QualifiedName table) {
        return all(AddConstraint.class).filter(add -> add.table().equals(table)).map(AddConstraint::constraint);
    }

    private Stream<IndexDefinition> addedIndexes(QualifiedName table) {
        return all(CreateIndex.class)
                .map(CreateIndex::index)
                .filter(index -> index.table().equals(table));
    }

    private static <T> List<T> join(List<T> first, Stream<T> then) {
        return Stream.concat(first.stream(), then).toList();
    }

    Optional<IndexDefinition> index(Identifier name) {
        var ofTables = all(CreateTable.class).flatMap(create -> create.table().indexes().stream());
        var ofColumns = all(AddColumn.class).flatMap(add -> add.column().indexes().stream());
        var alone = all(CreateIndex.class).map(CreateIndex::index);
        return Stream.of(ofTables, ofColumns, alone)
                .flatMap(indexes -> indexes)
                .filter(index -> index.name().equals(name))
                .findFirst();
    }

    Optional<ConstraintDefinition> constraint(QualifiedName table, Identifier name) {
        var ofColumns = all(AddColumn.class)
                .filter(add -> add.table().equals(table))
                .flatMap(add -> add.column().constraints().stream());
        var ofTable = table(table).stream().flatMap(created -> created.constraints().stream());
        return Stream.of(ofTable, ofColumns, addedConstraints(table))
                .flatMap(constraints -> constraints)
                .filter(constraint -> constraint.name().equals(name))
                .findFirst();
    }

    /** Returns the column with the constraints and indexes on it alone, which are dropped with it. */
    Optional<ColumnWithParts> column(QualifiedName table, Identifier name) {
        var added = all(AddColumn.class)
                .filter(add -> add.table().equals(table))
                .map(AddColumn::column)
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

    /** A CHECK constraint does not list its columns; PostgreSQL drops each that uses one. */
    private static boolean isAlone(ConstraintDefinition constraint, Identifier column) {
        if (constraint instanceof CheckConstraint check) {
            return Pattern.compile("(?<![\\w\"])\"?" + Pattern.quote(column.value()) + "\"?(?![\\w\"])")
                    .matcher(check.sql())
                    .find();
        }
        return constraint.namedColumns().equals(List.of(column));
    }
}
