package dev.rung.model;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.ChangeComment;
import dev.rung.schema.operation.ChangeOwner;
import dev.rung.schema.operation.MoveObject;
import dev.rung.schema.operation.ObjectOperation;
import dev.rung.schema.operation.RenameColumn;
import dev.rung.schema.operation.RenameConstraint;
import dev.rung.schema.operation.RenameObject;
import java.util.List;
import java.util.Optional;

/** The effect of operations on objects of any kind on a model. */
record ObjectReplay(Editor editor) implements ObjectOperation.Visitor<Editor> {

    @Override
    public Editor renameObject(RenameObject operation) {
        var object = operation.object();
        var to = operation.to();
        return switch (object.kind()) {
            case SCHEMA -> renameSchema(object.name().name(), to);
            case COLUMN ->
                new ColumnReplay(editor)
                        .renameColumn(
                                new RenameColumn(table(object), object.name().name(), to));
            case CONSTRAINT ->
                new ConstraintReplay(editor)
                        .renameConstraint(new RenameConstraint(
                                table(object), object.name().name(), to));
            case INDEX -> new IndexReplay(editor).rename(object.name(), to);
            case ATTRIBUTE ->
                new TypeReplay(editor)
                        .renameAttribute(table(object), object.name().name(), to);
            default -> move(object, object.name().sibling(to));
        };
    }

    @Override
    public Editor moveObject(MoveObject operation) {
        return move(
                operation.object(),
                new QualifiedName(
                        Optional.of(operation.to()), operation.object().name().name()));
    }

    @Override
    public Editor changeOwner(ChangeOwner operation) {
        return touch(operation.object());
    }

    @Override
    public Editor changeComment(ChangeComment operation) {
        return touch(operation.object());
    }

    private static QualifiedName table(ObjectReference part) {
        return part.table().orElseThrow();
    }

    private Editor move(ObjectReference object, QualifiedName to) {
        var from = editor.in(object.name());
        return switch (object.kind()) {
            case TABLE -> new TableReplay(editor).move(from, to);
            case VIEW, MATERIALIZED_VIEW, SEQUENCE, FOREIGN_TABLE ->
                isKnown(from) ? new TableReplay(editor).move(from, to) : editor;
            case TYPE, DOMAIN -> moveType(from, editor.in(to));
            case SCHEMA,
                    COLUMN,
                    CONSTRAINT,
                    ATTRIBUTE,
                    DOMAIN_CONSTRAINT,
                    INDEX,
                    COLLATION,
                    FUNCTION,
                    PROCEDURE,
                    AGGREGATE,
                    TRIGGER,
                    RULE,
                    POLICY,
                    EVENT_TRIGGER,
                    EXTENSION,
                    PUBLICATION,
                    STATISTICS -> editor;
        };
    }

    private boolean isKnown(QualifiedName name) {
        return editor.tables().containsKey(name)
                || editor.views().containsKey(name)
                || editor.sequences().containsKey(name);
    }

    private Editor moveType(QualifiedName from, QualifiedName to) {
        editor.makeRoomForType(to);
        new ObjectRenaming(from, to).ofType(editor);
        return editor;
    }

    /** The objects in it move too. */
    private Editor renameSchema(Identifier from, Identifier to) {
        if (editor.schemas().remove(from)) {
            editor.schemas().add(to);
        }
        for (var name : List.copyOf(editor.everything())) {
            if (name.schema().filter(from::equals).isPresent()) {
                var renaming = new ObjectRenaming(name, new QualifiedName(Optional.of(to), name.name()));
                renaming.ofTable(editor);
                renaming.ofView(editor);
                renaming.ofSequence(editor);
                renaming.ofType(editor);
            }
        }
        return editor;
    }

    private Editor touch(ObjectReference object) {
        if (object.kind() == ObjectKind.TABLE) {
            editor.table(object.name());
        } else if (object.kind() == ObjectKind.COLUMN) {
            editor.table(table(object))
                    .ifPresent(table -> editor.hasColumn(table, object.name().name(), ""));
        }
        return editor;
    }
}
