package dev.rung.model;

import dev.rung.schema.definition.ColumnDefinition;
import dev.rung.schema.definition.ColumnValue;
import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.ConstraintDefinition.Check;
import dev.rung.schema.definition.ConstraintDefinition.Exclusion;
import dev.rung.schema.definition.ConstraintDefinition.ForeignKey;
import dev.rung.schema.definition.ConstraintDefinition.NotNull;
import dev.rung.schema.definition.ConstraintDefinition.PrimaryKey;
import dev.rung.schema.definition.ConstraintDefinition.Unique;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.IndexDefinition;
import dev.rung.schema.definition.IndexKey;
import dev.rung.schema.definition.QualifiedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A column that gets another name, followed into everything that names it. */
record ColumnRenaming(Identifier from, Identifier to) {

    TableModel in(TableModel table) {
        var columns = new LinkedHashMap<Identifier, ColumnDefinition>();
        table.columns().forEach((name, column) -> columns.put(of(name), in(column)));
        return table.withColumns(columns)
                .withConstraints(Copies.values(table.constraints(), this::in))
                .withIndexes(Copies.values(table.indexes(), this::in));
    }

    /** Returns the table with its foreign keys to {@code target} following. */
    TableModel inReferences(TableModel table, QualifiedName target) {
        return table.withConstraints(Copies.values(
                table.constraints(),
                constraint -> constraint instanceof ForeignKey key
                                && key.target().table().equals(target)
                        ? new ForeignKey(
                                key.name(),
                                key.columns(),
                                new ForeignKey.Target(target, of(key.target().columns())),
                                key.onDelete(),
                                key.onUpdate(),
                                key.timing())
                        : constraint));
    }

    private Identifier of(Identifier column) {
        return column.equals(from) ? to : column;
    }

    private List<Identifier> of(List<Identifier> columns) {
        return columns.stream().map(this::of).toList();
    }

    private String of(String sql) {
        return SqlText.renamed(sql, from, to);
    }

    private ColumnDefinition in(ColumnDefinition column) {
        var value = column.value()
                .map(each -> each instanceof ColumnValue.Generated generated
                        ? new ColumnValue.Generated(of(generated.sql()), generated.storage())
                        : each);
        return Copies.valued(Copies.named(column, of(column.name())), value);
    }

    private ConstraintDefinition in(ConstraintDefinition constraint) {
        if (constraint instanceof Check check) {
            return new Check(check.name(), of(check.sql()), check.inheritance());
        }
        if (constraint instanceof NotNull notNull) {
            return new NotNull(notNull.name(), of(notNull.column()));
        }
        if (constraint instanceof ForeignKey key) {
            return new ForeignKey(
                    key.name(), of(key.columns()), key.target(), key.onDelete(), key.onUpdate(), key.timing());
        }
        if (constraint instanceof PrimaryKey key) {
            return new PrimaryKey(key.name(), of(key.columns()), of(key.include()), key.timing());
        }
        if (constraint instanceof Unique key) {
            return new Unique(key.name(), of(key.columns()), of(key.include()), key.nulls(), key.timing());
        }
        return in((Exclusion) constraint);
    }

    private Exclusion in(Exclusion exclusion) {
        var elements = exclusion.elements().stream()
                .map(element -> new Exclusion.Element(in(element.key()), element.operator()))
                .toList();
        return new Exclusion(
                exclusion.name(),
                exclusion.method(),
                elements,
                exclusion.where().map(this::of),
                exclusion.timing());
    }

    private IndexDefinition in(IndexDefinition index) {
        return new IndexDefinition(
                index.name(),
                index.table(),
                index.uniqueness(),
                index.method(),
                index.keys().stream().map(this::in).toList(),
                of(index.include()),
                index.where().map(this::of),
                index.storage(),
                index.partitions());
    }

    private IndexKey in(IndexKey key) {
        var source = key.source() instanceof IndexKey.Column column
                ? new IndexKey.Column(of(column.name()))
                : new IndexKey.Expression(of(((IndexKey.Expression) key.source()).sql()));
        return new IndexKey(source, key.collation(), key.operatorClass(), key.order(), key.nulls());
    }

    static Map<Identifier, ConstraintDefinition> renamed(
            Map<Identifier, ConstraintDefinition> constraints, Identifier from, Identifier to) {
        var renamed = new LinkedHashMap<Identifier, ConstraintDefinition>();
        constraints.forEach((name, each) ->
                renamed.put(name.equals(from) ? to : name, name.equals(from) ? ConstraintNames.named(each, to) : each));
        return renamed;
    }
}
