package dev.rung.model;

import dev.rung.model.Images.Image;
import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.QualifiedName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is not as before, of all that both models are sure of.
 *
 * @param before the schema before a change
 * @param back the schema after the change and its way back
 * @param lasting the labels of enums that may stay
 */
record SchemaDifference(SchemaModel before, SchemaModel back, Set<String> lasting) {

    /** Returns what is different, each as a clause. */
    List<String> lines() {
        var was = parts(before, tables(back));
        var is = parts(back, tables(before));
        var lines = new ArrayList<String>();
        was.forEach((name, image) -> {
            var now = is.get(name);
            if (now == null) {
                lines.add(name + " does not come back");
            } else if (!now.normal().equals(image.normal())) {
                lines.add("%s was %s, and comes back as %s".formatted(name, image.shown(), now.shown()));
            }
        });
        is.keySet().stream().filter(name -> !was.containsKey(name)).forEach(name -> lines.add(name + " stays"));
        return lines;
    }

    private Map<String, Image> parts(SchemaModel model, Set<TableModel> untouched) {
        var parts = new LinkedHashMap<String, Image>();
        var images = new Images(model);
        model.schemas().forEach(schema -> parts.put("schema " + schema, new Image("", "")));
        model.tables().values().stream()
                .filter(table -> !untouched.contains(table) && isSure(table.name()))
                .forEach(table -> add(table, model, parts));
        model.views().values().stream()
                .filter(view -> isSure(view.name()))
                .forEach(view -> parts.put("view " + model.shown(view.name()), new Image("" + view.kind(), "")));
        model.sequences().keySet().stream()
                .filter(this::isSure)
                .forEach(name -> parts.put("sequence " + model.shown(name), new Image("", "")));
        model.types().values().stream()
                .filter(type -> isSure(type.name()))
                .forEach(type -> parts.put("type " + model.shown(type.name()), images.of(type, lasting)));
        return parts;
    }

    /** Nearly all tables of both are the very same objects. */
    private static Set<TableModel> tables(SchemaModel model) {
        var tables = Collections.<TableModel>newSetFromMap(new IdentityHashMap<>());
        tables.addAll(model.tables().values());
        return tables;
    }

    private boolean isSure(QualifiedName name) {
        return before.isSure(name) && back.isSure(name);
    }

    /** A constraint that is no more than a column's not null is told with the column. */
    private static void add(TableModel table, SchemaModel model, Map<String, Image> parts) {
        var name = model.shown(table.name());
        var images = new Images(model);
        parts.put("table " + name, new Image("", ""));
        table.columns()
                .values()
                .forEach(column -> parts.put("column %s.%s".formatted(name, column.name()), images.of(table, column)));
        table.constraints().values().stream()
                .filter(each -> each.as(ConstraintDefinition.NotNull.class).isEmpty())
                .forEach(each -> parts.put("constraint %s of table %s".formatted(each.name(), name), images.of(each)));
        table.indexes()
                .values()
                .forEach(each -> parts.put("index %s of table %s".formatted(each.name(), name), images.of(each)));
    }
}
