package dev.rung.model;

import dev.rung.schema.definition.ColumnDefinition;
import dev.rung.schema.definition.ColumnValue;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.OwningColumn;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.SequenceDefinition;
import dev.rung.schema.definition.SequenceOptionsDefinition;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL creates for a serial column: a sequence that the column owns, and a default that takes its next value. A model
 * has these two, and so a serial is the same as one that was written out.
 */
record SerialReplay(Editor editor, QualifiedName table) {

    /** Creates the sequence of a serial column, and returns its default. */
    ColumnValue nextValue(ColumnDefinition column) {
        var name = free(column.name());
        var owner = new OwningColumn(table, column.name());
        editor.sequences()
                .put(
                        name,
                        new SequenceDefinition(
                                name, column.type(), SequenceOptionsDefinition.DEFAULTS, Optional.of(owner)));
        return new ColumnValue.Default("nextval('%s')".formatted(editor.shown(name)));
    }

    /** Where the name is taken the server counts on. */
    private QualifiedName free(Identifier column) {
        for (var number = 0; ; number++) {
            var kind = number == 0 ? "seq" : "seq" + number;
            var name = table.sibling(Identifier.derived(List.of(table.name().value(), column.value(), kind)));
            if (!editor.isRelation(name)) {
                return name;
            }
        }
    }
}
