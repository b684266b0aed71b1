package dev.rung.model;

import dev.rung.schema.definition.ColumnDefinition;
import dev.rung.schema.definition.ColumnOptions;
import dev.rung.schema.definition.ColumnValue;
import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.ForeignKeyConstraint;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.IndexDefinition;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.internal.sql.NearNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Adds columns, constraints and indexes to the tables of a model and drops them, as far as PostgreSQL would. */
record TableParts(Editor editor) {

    /** Returns the column as the model keeps it; creates the sequence of a serial. */
    ColumnDefinition followed(QualifiedName table, ColumnDefinition column) {
        var serial = column.value().flatMap(value -> value.as(ColumnValue.Serial.class));
        return new ColumnDefinition(
                column.name(),
                column.type(),
                column.collation(),
                column.nullability(),
                serial.isPresent() ? Optional.of(new SerialReplay(editor, table).nextValue(column)) : column.value(),
                Optional.empty(),
                ColumnOptions.DEFAULTS);
    }

    void addColumn(TableModel table, ColumnDefinition column) {
        if (table.columns().containsKey(column.name()) && editor.isSure(table.name())) {
            editor.report(
                    DiagnosticCode.ALREADY_EXISTS,
                    "table %s has a column %s already".formatted(editor.shown(table.name()), column.name()),
                    "choose another name, or leave it out");
        }
        var added = followed(table.name(), column);
        editor.family(table).forEach(each -> editor.put(each.withColumn(added)));
    }

    /** Takes the column with what cannot be without it. */
    void dropColumn(TableModel table, Identifier column) {
        new ReferenceCheck(editor).ofColumn(table, column);
        editor.family(table).forEach(each -> editor.put(without(each, column)));
        editor.sequences()
                .values()
                .removeIf(sequence -> sequence.ownedBy()
                        .filter(owner -> owner.table().equals(table.name())
                                && owner.column().equals(column))
                        .isPresent());
    }

    private static TableModel without(TableModel table, Identifier column) {
        return table.withColumns(OrderedMaps.without(table.columns(), column))
                .withConstraints(kept(table.constraints(), each -> !uses(each, column)))
                .withIndexes(kept(table.indexes(), each -> !uses(each, column)));
    }

    private static <V> Map<Identifier, V> kept(Map<Identifier, V> parts, Predicate<V> isKept) {
        var kept = new LinkedHashMap<>(parts);
        kept.values().removeIf(isKept.negate());
        return kept;
    }

    private static boolean uses(ConstraintDefinition constraint, Identifier column) {
        return constraint.namedColumns().contains(column) || mentions(constraint.expressions(), column);
    }

    private static boolean uses(IndexDefinition index, Identifier column) {
        return index.namedColumns().contains(column) || mentions(index.expressions(), column);
    }

    private static boolean mentions(List<String> expressions, Identifier column) {
        return expressions.stream().anyMatch(sql -> SqlText.mentions(sql, column));
    }

    /** Changes a column wherever it is; reports where it is not. */
    Editor changeColumn(QualifiedName table, Identifier column, UnaryOperator<ColumnDefinition> change) {
        editor.table(table)
                .filter(each -> editor.hasColumn(each, column, ""))
                .ifPresent(each -> editor.family(each).forEach(relative -> {
                    var its = relative.columns().get(column);
                    if (its != null) {
                        editor.put(relative.withColumn(change.apply(its)));
                    }
                }));
        return editor;
    }

    void addConstraint(QualifiedName to, ConstraintDefinition constraint) {
        var table = editor.table(to);
        if (table.isEmpty()) {
            return;
        }
        makeRoomForConstraint(table.get(), constraint);
        var asker = "constraint " + constraint.name();
        var areThere = constraint.namedColumns().stream()
                .filter(column -> editor.hasColumn(table.get(), column, asker))
                .count();
        var stored = constraint.mapTarget(
                target -> new ForeignKeyConstraint.Target(editor.in(target.table()), target.columns()));
        stored.as(ForeignKeyConstraint.class)
                .filter(key -> areThere == key.columns().size())
                .ifPresent(key -> new ForeignKeyCheck(editor, table.get(), key).run());
        editor.put(table.get().withConstraints(OrderedMaps.with(table.get().constraints(), stored.name(), stored)));
    }

    private void makeRoomForConstraint(TableModel table, ConstraintDefinition constraint) {
        if (table.constraints().containsKey(constraint.name()) && editor.isSure(table.name())) {
            editor.report(
                    DiagnosticCode.ALREADY_EXISTS,
                    "table %s has a constraint %s already".formatted(editor.shown(table.name()), constraint.name()),
                    "choose another name: named(...)");
        } else if (constraint.hasIndex()) {
            editor.makeRoomForRelation(table.name().sibling(constraint.name()));
        }
    }

    /** Takes a constraint; reports where there cannot be one. */
    void dropConstraint(QualifiedName from, Identifier constraint) {
        editor.table(from).ifPresent(table -> {
            if (!table.constraints().containsKey(constraint)) {
                reportUnknownPart(table, "constraint", constraint);
            }
            new ReferenceCheck(editor).ofConstraint(table, constraint);
            editor.put(table.withConstraints(OrderedMaps.without(table.constraints(), constraint)));
        });
    }

    /** Reports a part that does not exist, unless PostgreSQL may have created it by itself. */
    void reportUnknownPart(TableModel table, String kind, Identifier part) {
        var isOfServer = table.inheritance().bringsParts() || part.value().contains("not_null");
        if (editor.isSure(table.name()) && !isOfServer) {
            var known = kind.equals("index")
                    ? table.indexes().keySet()
                    : table.constraints().keySet();
            var near = NearNames.question(
                    part.value(), known.stream().map(Identifier::value).toList());
            editor.report(
                    DiagnosticCode.UNKNOWN_PART,
                    "table %s has no %s %s".formatted(editor.shown(table.name()), kind, part),
                    near + "use the name under which a migration created it");
        }
    }

    void addIndex(IndexDefinition index) {
        var name = editor.in(index.table()).sibling(index.name());
        var view = editor.views().get(editor.in(index.table()));
        editor.makeRoomForRelation(name);
        editor.uncertainty().remove(name);
        if (view != null) {
            editor.views().put(view.name(), view.withIndexes(OrderedMaps.with(view.indexes(), index.name(), index)));
            return;
        }
        editor.table(index.table()).ifPresent(table -> {
            index.namedColumns().forEach(column -> editor.hasColumn(table, column, "index " + index.name()));
            editor.put(
                    table.withIndexes(OrderedMaps.with(table.indexes(), index.name(), index.withTable(table.name()))));
        });
    }

    void dropIndex(IndexDefinition index) {
        var view = editor.views().get(editor.in(index.table()));
        if (view != null) {
            editor.views().put(view.name(), view.withIndexes(OrderedMaps.without(view.indexes(), index.name())));
            return;
        }
        editor.table(index.table()).ifPresent(table -> {
            if (!table.indexes().containsKey(index.name())) {
                reportUnknownPart(table, "index", index.name());
            }
            editor.put(table.withIndexes(OrderedMaps.without(table.indexes(), index.name())));
        });
    }
}
