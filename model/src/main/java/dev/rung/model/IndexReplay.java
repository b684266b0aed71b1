package dev.rung.model;

import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.IndexDefinition;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.CreateIndex;
import dev.rung.schema.operation.CreatePartitionIndex;
import dev.rung.schema.operation.DropIndex;
import dev.rung.schema.operation.IndexOperation;
import dev.rung.schema.operation.Reindex;

/** The effect of operations on indexes on a model. */
record IndexReplay(Editor editor, TableParts parts) implements IndexOperation.Visitor<Editor> {

    IndexReplay(Editor editor) {
        this(editor, new TableParts(editor));
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

    /** An unknown index may be that of a partition, which PostgreSQL created. */
    Editor rename(QualifiedName index, Identifier to) {
        editor.indexOwner(index).ifPresent(owner -> {
            editor.makeRoomForRelation(index.sibling(to));
            var table = editor.tables().get(owner);
            var view = editor.views().get(owner);
            if (table != null) {
                editor.put(table.withIndexes(
                                OrderedMaps.renamed(table.indexes(), index.name(), to, IndexDefinition::withName))
                        .withConstraints(OrderedMaps.renamed(
                                table.constraints(), index.name(), to, ConstraintDefinition::withName)));
            } else if (view != null) {
                editor.views()
                        .put(
                                owner,
                                view.withIndexes(OrderedMaps.renamed(
                                        view.indexes(), index.name(), to, IndexDefinition::withName)));
            }
        });
        return editor;
    }

    @Override
    public Editor reindex(Reindex operation) {
        if (operation.target() == Reindex.Target.TABLE) {
            editor.table(operation.name());
        }
        return editor;
    }

    /** It belongs to the index of the partitioned table, and is dropped with it. */
    @Override
    public Editor createPartitionIndex(CreatePartitionIndex operation) {
        var index = operation.index();
        editor.table(index.table())
                .ifPresent(table ->
                        index.keyColumns().forEach(column -> editor.hasColumn(table, column, "index " + index.name())));
        return editor;
    }
}
