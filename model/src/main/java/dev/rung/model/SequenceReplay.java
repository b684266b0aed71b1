package dev.rung.model;

import dev.rung.schema.definition.OwningColumn;
import dev.rung.schema.definition.SequenceDefinition;
import dev.rung.schema.operation.AlterSequence;
import dev.rung.schema.operation.CreateSequence;
import dev.rung.schema.operation.DropSequence;
import dev.rung.schema.operation.RestartSequence;
import dev.rung.schema.operation.SequenceOperation;

/** The effect of operations on sequences on a model, which does not have the sequences of identity columns. */
record SequenceReplay(Editor editor) implements SequenceOperation.Visitor<Editor> {

    @Override
    public Editor createSequence(CreateSequence operation) {
        editor.makeRoomForRelation(operation.sequence().name());
        return put(operation.sequence());
    }

    @Override
    public Editor dropSequence(DropSequence operation) {
        editor.sequences().remove(editor.in(operation.sequence().name()));
        return editor;
    }

    @Override
    public Editor alterSequence(AlterSequence operation) {
        return put(operation.to());
    }

    @Override
    public Editor restartSequence(RestartSequence operation) {
        return editor;
    }

    private Editor put(SequenceDefinition sequence) {
        var name = editor.in(sequence.name());
        editor.uncertainty().remove(name);
        var owner = sequence.ownedBy().map(column -> new OwningColumn(editor.in(column.table()), column.column()));
        owner.ifPresent(column -> editor.table(column.table())
                .ifPresent(table -> editor.hasColumn(table, column.column(), "sequence " + editor.shown(name))));
        editor.sequences().put(name, sequence.withName(name).withOwner(owner));
        return editor;
    }
}
