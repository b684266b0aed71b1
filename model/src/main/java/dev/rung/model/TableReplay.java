package dev.rung.model;

import dev.rung.schema.definition.BuildMode;
import dev.rung.schema.definition.ColumnDefinition;
import dev.rung.schema.definition.ForeignKeyConstraint;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.TableDefinition;
import dev.rung.schema.definition.TableOptions;
import dev.rung.schema.operation.AlterStorageParameter;
import dev.rung.schema.operation.AttachPartition;
import dev.rung.schema.operation.CreateTable;
import dev.rung.schema.operation.DetachPartition;
import dev.rung.schema.operation.DropTable;
import dev.rung.schema.operation.SetPersistence;
import dev.rung.schema.operation.SetReplicaIdentity;
import dev.rung.schema.operation.SetTablespace;
import dev.rung.schema.operation.TableOperation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The effect of operations on tables on a model. */
record TableReplay(Editor editor) implements TableOperation.Visitor<Editor> {

    @Override
    public Editor createTable(CreateTable operation) {
        var definition = operation.table();
        var name = editor.in(definition.name());
        editor.makeRoomForTable(name);
        editor.uncertainty().remove(name);
        var inheritance = inheritance(definition.options());
        var columns = inherited(inheritance, name);
        var parts = new TableParts(editor);
        definition.columns().forEach(column -> columns.put(column.name(), parts.followed(name, column)));
        editor.put(new TableModel(name, columns, Map.of(), Map.of(), inheritance));
        addParts(name, definition, parts);
        return editor;
    }

    private Inheritance inheritance(TableOptions options) {
        return new Inheritance(
                options.partitionOf().map(part -> editor.in(part.parent())),
                options.inherits().stream().map(editor::in).toList());
    }

    private Map<Identifier, ColumnDefinition> inherited(Inheritance inheritance, QualifiedName inheriting) {
        var columns = new LinkedHashMap<Identifier, ColumnDefinition>();
        Stream.concat(inheritance.partitionOf().stream(), inheritance.inherits().stream())
                .forEach(name -> {
                    editor.table(name).ifPresent(parent -> columns.putAll(parent.columns()));
                    if (!editor.isSure(name) || !editor.tables().containsKey(name)) {
                        editor.uncertainty().add(inheriting);
                    }
                });
        return columns;
    }

    /** What a foreign key may refer to comes before it. */
    private static void addParts(QualifiedName name, TableDefinition definition, TableParts parts) {
        var constraints = definition.constraints();
        constraints.stream()
                .sorted(Comparator.comparing(
                        each -> each.as(ForeignKeyConstraint.class).isPresent()))
                .forEach(each -> parts.addConstraint(name, each));
        definition.indexes().forEach(parts::addIndex);
    }

    @Override
    public Editor dropTable(DropTable operation) {
        editor.table(operation.table().name()).ifPresent(table -> {
            new ReferenceCheck(editor).ofTable(table);
            drop(table.name());
        });
        return editor;
    }

    /** With its partitions, and the sequences that its columns own. */
    void drop(QualifiedName name) {
        editor.tables().remove(name);
        editor.uncertainty().remove(name);
        editor.sequences()
                .values()
                .removeIf(sequence -> sequence.ownedBy()
                        .filter(owner -> owner.table().equals(name))
                        .isPresent());
        List.copyOf(editor.tables().values()).stream()
                .filter(table ->
                        table.inheritance().partitionOf().filter(name::equals).isPresent())
                .forEach(partition -> drop(partition.name()));
    }

    /** Also views and sequences, which SQL takes for tables there. */
    Editor move(QualifiedName from, QualifiedName to) {
        var renaming = new ObjectRenaming(editor.in(from), editor.in(to));
        if (editor.sequences().containsKey(editor.in(from))) {
            editor.makeRoomForRelation(to);
            renaming.ofSequence(editor);
        } else if (editor.views().containsKey(editor.in(from))) {
            editor.makeRoomForTable(to);
            renaming.ofView(editor);
        } else if (editor.table(from).isPresent()) {
            editor.makeRoomForTable(to);
            renaming.ofTable(editor);
        } else {
            editor.uncertainty().add(editor.in(to));
        }
        return editor;
    }

    @Override
    public Editor setPersistence(SetPersistence operation) {
        return touch(operation.table());
    }

    @Override
    public Editor alterStorageParameter(AlterStorageParameter operation) {
        return touch(operation.table());
    }

    @Override
    public Editor setTablespace(SetTablespace operation) {
        return touch(operation.table());
    }

    @Override
    public Editor setReplicaIdentity(SetReplicaIdentity operation) {
        return touch(operation.table());
    }

    /** The table has to be there. */
    private Editor touch(QualifiedName table) {
        editor.table(table);
        return editor;
    }

    @Override
    public Editor attachPartition(AttachPartition operation) {
        editor.table(operation.parent());
        editor.table(operation.partition())
                .ifPresent(table -> editor.put(
                        table.withInheritance(new Inheritance(Optional.of(editor.in(operation.parent())), List.of()))));
        return editor;
    }

    /** The indexes and constraints that it had from its parent stay, and maybe its bounds, under names that the server chose. */
    @Override
    public Editor detachPartition(DetachPartition operation) {
        editor.table(operation.parent());
        editor.table(operation.partition()).ifPresent(table -> {
            editor.put(table.withInheritance(Inheritance.NONE));
            var parent = editor.tables().get(editor.in(operation.parent()));
            if (parent == null || hasKeys(parent) || operation.mode() == BuildMode.CONCURRENT) {
                editor.uncertainty().add(table.name());
            }
        });
        return editor;
    }

    private static boolean hasKeys(TableModel parent) {
        return !parent.constraints().isEmpty()
                || !parent.indexes().isEmpty()
                || parent.inheritance().bringsParts();
    }
}
