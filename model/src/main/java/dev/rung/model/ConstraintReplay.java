package dev.rung.model;

import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.operation.AddConstraint;
import dev.rung.schema.operation.AddConstraintUsingIndex;
import dev.rung.schema.operation.ConstraintOperation;
import dev.rung.schema.operation.DropConstraint;
import dev.rung.schema.operation.RenameConstraint;
import dev.rung.schema.operation.ValidateConstraint;

/** The effect of operations on constraints on a model, which takes them all for valid. */
record ConstraintReplay(Editor editor, TableParts parts) implements ConstraintOperation.Visitor<Editor> {

    ConstraintReplay(Editor editor) {
        this(editor, new TableParts(editor));
    }

    @Override
    public Editor addConstraint(AddConstraint operation) {
        parts.addConstraint(operation.table(), operation.constraint());
        return editor;
    }

    @Override
    public Editor dropConstraint(DropConstraint operation) {
        parts.dropConstraint(operation.table(), operation.constraint().name());
        return editor;
    }

    @Override
    public Editor validateConstraint(ValidateConstraint operation) {
        editor.table(operation.table())
                .filter(table -> !table.constraints().containsKey(operation.name()))
                .ifPresent(table -> parts.reportUnknownPart(table, "constraint", operation.name()));
        return editor;
    }

    @Override
    public Editor renameConstraint(RenameConstraint operation) {
        editor.table(operation.table()).ifPresent(table -> {
            if (!table.constraints().containsKey(operation.from())) {
                parts.reportUnknownPart(table, "constraint", operation.from());
            }
            editor.put(table.withConstraints(OrderedMaps.renamed(
                    table.constraints(), operation.from(), operation.to(), ConstraintDefinition::withName)));
        });
        return editor;
    }

    /** The index becomes that of the constraint. */
    @Override
    public Editor addConstraintUsingIndex(AddConstraintUsingIndex operation) {
        editor.table(operation.table()).ifPresent(table -> {
            if (!table.indexes().containsKey(operation.index())) {
                parts.reportUnknownPart(table, "index", operation.index());
            }
            editor.put(table.withIndexes(OrderedMaps.without(table.indexes(), operation.index())));
            parts.addConstraint(operation.table(), operation.constraint());
        });
        return editor;
    }
}
