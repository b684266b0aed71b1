package dev.rung.model;

import dev.rung.schema.definition.NotNullConstraint;
import dev.rung.schema.definition.QualifiedName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What differs from before a change, among the objects of which both models are sure.
 *
 * @param before the schema before a change
 * @param back the schema after the change and its rollback
 * @param remainingLabels the labels of enums that a rollback does not remove
 */
record ModelDifference(SchemaModel before, SchemaModel back, Set<String> remainingLabels) {

    /** Returns what is different, each as a clause. */
    List<String> lines() {
        var was = parts(before, tables(back));
        var is = parts(back, tables(before));
        var lines = new ArrayList<String>();
        was.forEach((name, form) -> {
            var now = is.get(name);
            if (now == null) {
                lines.add(name + " does not come back");
            } else if (!now.normal().equals(form.normal())) {
                lines.add("%s was %s, and comes back as %s".formatted(name, form.shown(), now.shown()));
            }
        });
        is.keySet().stream().filter(name -> !was.containsKey(name)).forEach(name -> lines.add(name + " stays"));
        return lines;
    }

    private Map<String, CanonicalForm> parts(SchemaModel model, Set<TableModel> untouched) {
        var parts = new LinkedHashMap<String, CanonicalForm>();
        model.schemas().forEach(schema -> parts.put("schema " + schema, CanonicalForm.NAME_ONLY));
        model.tables().values().stream()
                .filter(table -> !untouched.contains(table) && isSure(table.name()))
                .forEach(table -> add(table, model, parts));
        model.views().values().stream()
                .filter(view -> isSure(view.name()))
                .forEach(
                        view -> parts.put("view " + model.shown(view.name()), new CanonicalForm("" + view.kind(), "")));
        model.sequences().keySet().stream()
                .filter(this::isSure)
                .forEach(name -> parts.put("sequence " + model.shown(name), CanonicalForm.NAME_ONLY));
        model.types().values().stream()
                .filter(type -> isSure(type.name()))
                .forEach(
                        type -> parts.put("type " + model.shown(type.name()), CanonicalForm.of(type, remainingLabels)));
        return parts;
    }

    /** Nearly all tables of both models are the same instances, so comparing instances is fast. */
    private static Set<TableModel> tables(SchemaModel model) {
        var tables = Collections.<TableModel>newSetFromMap(new IdentityHashMap<>());
        tables.addAll(model.tables().values());
        return tables;
    }

    private boolean isSure(QualifiedName name) {
        return before.isSure(name) && back.isSure(name);
    }

    /** A NOT NULL constraint is part of the form of its column. */
    private static void add(TableModel table, SchemaModel model, Map<String, CanonicalForm> parts) {
        var name = model.shown(table.name());
        parts.put("table " + name, CanonicalForm.NAME_ONLY);
        table.columns()
                .values()
                .forEach(column ->
                        parts.put("column %s.%s".formatted(name, column.name()), CanonicalForm.of(table, column)));
        table.constraints().values().stream()
                .filter(each -> each.as(NotNullConstraint.class).isEmpty())
                .forEach(each -> parts.put(
                        "constraint %s of table %s".formatted(each.name(), name), CanonicalForm.of(each, model)));
        table.indexes()
                .values()
                .forEach(each ->
                        parts.put("index %s of table %s".formatted(each.name(), name), CanonicalForm.of(each, model)));
    }
}
