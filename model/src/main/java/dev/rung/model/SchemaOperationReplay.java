package dev.rung.model;

import dev.rung.schema.operation.CreateSchema;
import dev.rung.schema.operation.DropSchema;
import dev.rung.schema.operation.SchemaOperation;

/** The effect of operations on schemas on a model. */
record SchemaOperationReplay(Editor editor) implements SchemaOperation.Visitor<Editor> {

    @Override
    public Editor createSchema(CreateSchema operation) {
        if (!editor.schemas().add(operation.schema())) {
            editor.report(
                    DiagnosticCode.ALREADY_EXISTS,
                    "there is a schema %s already".formatted(operation.schema()),
                    "leave it out, or choose another name");
        }
        return editor;
    }

    @Override
    public Editor dropSchema(DropSchema operation) {
        editor.schemas().remove(operation.schema());
        return editor;
    }
}
