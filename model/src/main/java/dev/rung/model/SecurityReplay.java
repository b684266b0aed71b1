package dev.rung.model;

import dev.rung.schema.operation.AlterPolicy;
import dev.rung.schema.operation.ChangeRowSecurity;
import dev.rung.schema.operation.CreatePolicy;
import dev.rung.schema.operation.DropPolicy;
import dev.rung.schema.operation.SecurityOperation;

/** Operations on row security: they need their table. The model does not follow them. */
record SecurityReplay(Editor editor) implements SecurityOperation.Visitor<Editor> {

    @Override
    public Editor changeRowSecurity(ChangeRowSecurity operation) {
        editor.table(operation.table());
        return editor;
    }

    @Override
    public Editor createPolicy(CreatePolicy operation) {
        editor.table(operation.policy().table());
        return editor;
    }

    @Override
    public Editor dropPolicy(DropPolicy operation) {
        editor.table(operation.policy().table());
        return editor;
    }

    @Override
    public Editor alterPolicy(AlterPolicy operation) {
        editor.table(operation.to().table());
        return editor;
    }
}
