package dev.rung.model;

import dev.rung.schema.operation.CreateView;
import dev.rung.schema.operation.DropView;
import dev.rung.schema.operation.RefreshView;
import dev.rung.schema.operation.ReplaceView;
import dev.rung.schema.operation.ViewOperation;
import java.util.Map;

/** The effect of operations on views on a model. It does not read their queries. */
record ViewReplay(Editor editor) implements ViewOperation.Visitor<Editor> {

    @Override
    public Editor createView(CreateView operation) {
        var view = operation.view();
        var name = editor.in(view.name());
        editor.makeRoomForTable(name);
        editor.uncertainty().remove(name);
        editor.views().put(name, new ViewModel(name, view.kind(), Map.of()));
        view.indexes().forEach(new TableParts(editor)::addIndex);
        return editor;
    }

    @Override
    public Editor dropView(DropView operation) {
        editor.views().remove(editor.in(operation.view().name()));
        return editor;
    }

    @Override
    public Editor replaceView(ReplaceView operation) {
        return editor;
    }

    @Override
    public Editor refreshView(RefreshView operation) {
        return editor;
    }
}
