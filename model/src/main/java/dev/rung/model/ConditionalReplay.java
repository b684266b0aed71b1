package dev.rung.model;

import dev.rung.schema.operation.ConditionalOperation;
import dev.rung.schema.operation.IfMissing;
import dev.rung.schema.operation.SchemaObjectName;

/** What operations do to a model that depend on what is there. */
record ConditionalReplay(Editor editor) implements ConditionalOperation.Visitor<Editor> {

    /** Whoever asks whether it is there thinks of databases where it is, and is otherwise. */
    @Override
    public Editor ifMissing(IfMissing operation) {
        var made = operation.creation().makes();
        if (!isThere(operation, editor)) {
            operation.creation().accept(new Replay(editor));
            editor.doubts().of(editor.in(made.name()));
        }
        return editor;
    }

    /** Returns whether the model has it, so that nothing is made. */
    static boolean isThere(IfMissing operation, Editor editor) {
        var made = operation.creation().makes();
        var name = editor.in(made.name());
        return switch (made.kind()) {
            case RELATION ->
                editor.tables().containsKey(name)
                        || editor.views().containsKey(name)
                        || editor.sequences().containsKey(name)
                        || editor.indexOwner(name).isPresent();
            case COLUMN -> hasColumn(made, editor);
            case TYPE -> editor.types().containsKey(name);
            case SCHEMA -> editor.schemas().contains(made.name().name());
            case TRIGGER, EXTENSION -> false;
        };
    }

    private static boolean hasColumn(SchemaObjectName column, Editor editor) {
        var table = editor.tables().get(editor.in(column.name()));
        return table != null
                && column.part().filter(table.columns()::containsKey).isPresent();
    }
}
