package dev.rung.model;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.IndexDefinition;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.CreateIndex;
import dev.rung.schema.operation.CreatePartitionIndex;
import dev.rung.schema.operation.DropIndex;
import dev.rung.schema.operation.IndexOperation;
import dev.rung.schema.operation.Reindex;
import java.util.LinkedHashMap;
import java.util.Map;

/** What operations on indexes do to a model. */
record IndexReplay(Editor editor, Parts parts) implements IndexOperation.Visitor<Editor> {

    IndexReplay(Editor editor) {
        this(editor, new Parts(editor));
    }

    @Override
    public Editor createIndex(CreateIndex operation) {
        parts.addIndex(operation.index());
        return editor;
    }

    @Override
    public Editor dropIndex(DropIndex operation) {
        parts.dropIndex(operation.index());
        return editor;
    }

    /** One that is not known may be of a partition: the server made it. */
    Editor rename(QualifiedName index, Identifier to) {
        editor.indexOwner(index).ifPresent(owner -> {
            editor.makeRoomForRelation(index.sibling(to));
            var table = editor.tables().get(owner);
            var view = editor.views().get(owner);
            if (table != null) {
                editor.put(table.withIndexes(renamed(table.indexes(), index.name(), to))
                        .withConstraints(ColumnRenaming.renamed(table.constraints(), index.name(), to)));
            } else if (view != null) {
                editor.views().put(owner, view.withIndexes(renamed(view.indexes(), index.name(), to)));
            }
        });
        return editor;
    }

    private static Map<Identifier, IndexDefinition> renamed(
            Map<Identifier, IndexDefinition> indexes, Identifier from, Identifier to) {
        var renamed = new LinkedHashMap<Identifier, IndexDefinition>();
        indexes.forEach((name, index) ->
                renamed.put(name.equals(from) ? to : name, name.equals(from) ? Copies.named(index, to) : index));
        return renamed;
    }

    @Override
    public Editor reindex(Reindex operation) {
        if (operation.target() == Reindex.Target.TABLE) {
            editor.table(operation.name());
        }
        return editor;
    }

    /** It belongs to the index of the parent, and goes with it. */
    @Override
    public Editor createPartitionIndex(CreatePartitionIndex operation) {
        var index = operation.index();
        editor.table(index.table())
                .ifPresent(table -> ConstraintNames.columns(index.keys())
                        .forEach(column -> editor.hasColumn(table, column, "index " + index.name())));
        return editor;
    }
}
