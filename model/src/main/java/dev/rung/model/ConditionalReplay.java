package dev.rung.model;

import dev.rung.schema.operation.ConditionalOperation;
import dev.rung.schema.operation.IfMissing;
import dev.rung.schema.operation.ReversibleOperation;
import dev.rung.schema.operation.SchemaObjectName;

/** The effect of operations that depend on what exists. */
record ConditionalReplay(Editor editor) implements ConditionalOperation.Visitor<Editor> {

    /** On other databases the object may exist already and be different, so the model is not sure of it. */
    @Override
    public Editor ifMissing(IfMissing operation) {
        if (!isSkipped(operation, editor)) {
            operation.creation().accept(new Replay(editor));
            editor.uncertainty().add(editor.in(operation.creation().creates().name()));
        }
        return editor;
    }

    /** Returns whether the operation does nothing because the model has the object that it would create. */
    static boolean isSkipped(ReversibleOperation operation, Editor editor) {
        return operation
                .skippedIfPresent()
                .filter(object -> exists(object, editor))
                .isPresent();
    }

    private static boolean exists(SchemaObjectName object, Editor editor) {
        var name = editor.in(object.name());
        return switch (object.kind()) {
            case RELATION ->
                editor.tables().containsKey(name)
                        || editor.views().containsKey(name)
                        || editor.sequences().containsKey(name)
                        || editor.indexOwner(name).isPresent();
            case COLUMN -> hasColumn(object, editor);
            case TYPE -> editor.types().containsKey(name);
            case SCHEMA -> editor.schemas().contains(object.name().name());
            case TRIGGER, EXTENSION -> false;
        };
    }

    private static boolean hasColumn(SchemaObjectName column, Editor editor) {
        var table = editor.tables().get(editor.in(column.name()));
        return table != null
                && column.part().filter(table.columns()::containsKey).isPresent();
    }
}
