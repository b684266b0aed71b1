package dev.rung.model;

import dev.rung.schema.operation.AddToPublication;
import dev.rung.schema.operation.CreatePublication;
import dev.rung.schema.operation.DropFromPublication;
import dev.rung.schema.operation.DropPublication;
import dev.rung.schema.operation.PublicationOperation;

/** Operations on publications: they need their tables. The model does not follow them. */
record PublicationReplay(Editor editor) implements PublicationOperation.Visitor<Editor> {

    @Override
    public Editor createPublication(CreatePublication operation) {
        operation.publication().tables().forEach(editor::table);
        return editor;
    }

    @Override
    public Editor dropPublication(DropPublication operation) {
        return editor;
    }

    @Override
    public Editor addToPublication(AddToPublication operation) {
        editor.table(operation.table());
        return editor;
    }

    @Override
    public Editor dropFromPublication(DropFromPublication operation) {
        editor.table(operation.table());
        return editor;
    }
}
