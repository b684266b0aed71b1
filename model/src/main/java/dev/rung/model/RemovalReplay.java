package dev.rung.model;

import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.operation.ChangeTypeOneWay;
import dev.rung.schema.operation.DropByName;
import dev.rung.schema.operation.DropColumnByName;
import dev.rung.schema.operation.DropConstraintByName;
import dev.rung.schema.operation.RemovalOperation;
import dev.rung.schema.operation.Truncate;

/** The effect of operations without an inverse. A migration that has them runs code, so only tests replay them. */
record RemovalReplay(Editor editor) implements RemovalOperation.Visitor<Editor> {

    @Override
    public Editor dropByName(DropByName operation) {
        remove(operation.object());
        return operation.dependents() == DropByName.Dependents.CASCADE ? editor.makeAllUncertain() : editor;
    }

    @Override
    public Editor dropColumnByName(DropColumnByName operation) {
        editor.table(operation.table())
                .filter(table -> editor.hasColumn(table, operation.column(), ""))
                .ifPresent(table -> new TableParts(editor).dropColumn(table, operation.column()));
        return editor;
    }

    @Override
    public Editor dropConstraintByName(DropConstraintByName operation) {
        new TableParts(editor).dropConstraint(operation.table(), operation.constraint());
        return editor;
    }

    @Override
    public Editor changeTypeOneWay(ChangeTypeOneWay operation) {
        var to = operation.to();
        return new TableParts(editor)
                .changeColumn(
                        operation.table(),
                        operation.column(),
                        column -> column.withType(to.type()).withCollation(to.collation()));
    }

    @Override
    public Editor truncate(Truncate operation) {
        editor.table(operation.table());
        return editor;
    }

    private void remove(ObjectReference object) {
        var name = editor.in(object.name());
        switch (object.kind()) {
            case SCHEMA -> editor.schemas().remove(object.name().name());
            case TABLE, FOREIGN_TABLE -> new TableReplay(editor).drop(name);
            case VIEW, MATERIALIZED_VIEW -> editor.views().remove(name);
            case SEQUENCE -> editor.sequences().remove(name);
            case TYPE, DOMAIN -> editor.types().remove(name);
            case INDEX ->
                editor.indexOwner(name)
                        .map(owner -> editor.tables().get(owner))
                        .ifPresent(table ->
                                editor.put(table.withIndexes(OrderedMaps.without(table.indexes(), name.name()))));
            case COLUMN,
                    CONSTRAINT,
                    ATTRIBUTE,
                    DOMAIN_CONSTRAINT,
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
                    STATISTICS -> {}
        }
    }
}
