package dev.rung.model;

import dev.rung.schema.definition.RowsDefinition;
import dev.rung.schema.operation.DeleteRows;
import dev.rung.schema.operation.InsertRows;
import dev.rung.schema.operation.ReversibleSql;
import dev.rung.schema.operation.StatementOperation;
import dev.rung.schema.operation.UpdateRows;

/** The effect of SQL and of changes of rows on a model. */
record StatementReplay(Editor editor) implements StatementOperation.Visitor<Editor> {

    @Override
    public Editor reversibleSql(ReversibleSql operation) {
        editor.uncertainty().addSql(operation.up(), editor.everything());
        return editor;
    }

    @Override
    public Editor insertRows(InsertRows operation) {
        return touch(operation.rows());
    }

    @Override
    public Editor deleteRows(DeleteRows operation) {
        return touch(operation.rows());
    }

    @Override
    public Editor updateRows(UpdateRows operation) {
        var update = operation.update();
        editor.table(update.table())
                .ifPresent(table -> update.assignments().forEach(each -> editor.hasColumn(table, each.column(), "")));
        return editor;
    }

    private Editor touch(RowsDefinition rows) {
        editor.table(rows.table())
                .ifPresent(table -> rows.columns().forEach(column -> editor.hasColumn(table, column, "")));
        return editor;
    }
}
