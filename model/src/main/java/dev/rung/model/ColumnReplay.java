package dev.rung.model;

import dev.rung.schema.definition.ColumnValue;
import dev.rung.schema.definition.Nullability;
import dev.rung.schema.definition.OwningColumn;
import dev.rung.schema.definition.SequenceDefinition;
import dev.rung.schema.operation.AddColumn;
import dev.rung.schema.operation.AlterColumnOptions;
import dev.rung.schema.operation.AlterDefault;
import dev.rung.schema.operation.AlterExpression;
import dev.rung.schema.operation.AlterIdentity;
import dev.rung.schema.operation.AlterNullability;
import dev.rung.schema.operation.ChangeType;
import dev.rung.schema.operation.ColumnOperation;
import dev.rung.schema.operation.DropColumn;
import dev.rung.schema.operation.DropExpression;
import dev.rung.schema.operation.RenameColumn;
import java.util.List;
import java.util.Optional;

/** The effect of operations on columns on a model. */
record ColumnReplay(Editor editor, TableParts parts) implements ColumnOperation.Visitor<Editor> {

    ColumnReplay(Editor editor) {
        this(editor, new TableParts(editor));
    }

    @Override
    public Editor addColumn(AddColumn operation) {
        editor.table(operation.table()).ifPresent(table -> {
            parts.addColumn(table, operation.column().column());
            operation.column().constraints().forEach(each -> parts.addConstraint(table.name(), each));
            operation.column().indexes().forEach(parts::addIndex);
        });
        return editor;
    }

    @Override
    public Editor dropColumn(DropColumn operation) {
        var column = operation.column().column().name();
        editor.table(operation.table())
                .filter(table -> editor.hasColumn(table, column, ""))
                .ifPresent(table -> parts.dropColumn(table, column));
        return editor;
    }

    @Override
    public Editor renameColumn(RenameColumn operation) {
        editor.table(operation.table()).ifPresent(table -> {
            if (table.columns().containsKey(operation.to()) && editor.isSure(table.name())) {
                editor.report(
                        DiagnosticCode.ALREADY_EXISTS,
                        "table %s has a column %s already".formatted(editor.shown(table.name()), operation.to()),
                        "choose another name, or drop the existing one first");
            }
            if (editor.hasColumn(table, operation.from(), "")) {
                rename(table, new ColumnRenaming(operation.from(), operation.to()));
            }
        });
        return editor;
    }

    private void rename(TableModel table, ColumnRenaming renaming) {
        editor.family(table).forEach(each -> editor.put(renaming.in(each)));
        List.copyOf(editor.tables().values()).forEach(each -> editor.put(renaming.inReferences(each, table.name())));
        List.copyOf(editor.sequences().values()).forEach(sequence -> follow(sequence, table, renaming));
    }

    private void follow(SequenceDefinition sequence, TableModel table, ColumnRenaming renaming) {
        var owner = new OwningColumn(table.name(), renaming.from());
        if (sequence.ownedBy().filter(owner::equals).isPresent()) {
            var renamed = new OwningColumn(table.name(), renaming.to());
            editor.sequences().put(sequence.name(), sequence.withOwner(Optional.of(renamed)));
        }
    }

    @Override
    public Editor changeType(ChangeType operation) {
        var to = operation.to();
        return parts.changeColumn(
                operation.table(),
                operation.column(),
                column -> column.withType(to.type()).withCollation(to.collation()));
    }

    @Override
    public Editor alterDefault(AlterDefault operation) {
        return parts.changeColumn(
                operation.table(),
                operation.column(),
                column -> column.withValue(operation.to().map(ColumnValue.Default::new)));
    }

    /** To take null, a column loses the constraint that forbids it. */
    @Override
    public Editor alterNullability(AlterNullability operation) {
        parts.changeColumn(operation.table(), operation.column(), column -> column.withNullability(operation.to()));
        if (operation.to() == Nullability.NULLABLE) {
            Optional.ofNullable(editor.tables().get(editor.in(operation.table())))
                    .ifPresent(table -> editor.put(table.withoutNotNull(operation.column())));
        }
        return editor;
    }

    @Override
    public Editor alterIdentity(AlterIdentity operation) {
        return parts.changeColumn(
                operation.table(),
                operation.column(),
                column -> column.withValue(operation.to().map(ColumnValue.class::cast)));
    }

    @Override
    public Editor alterExpression(AlterExpression operation) {
        return parts.changeColumn(
                operation.table(), operation.column(), column -> column.withValue(Optional.of(operation.to())));
    }

    @Override
    public Editor dropExpression(DropExpression operation) {
        return parts.changeColumn(
                operation.table(), operation.column().column().name(), column -> column.withValue(Optional.empty()));
    }

    @Override
    public Editor alterColumnOptions(AlterColumnOptions operation) {
        return parts.changeColumn(operation.table(), operation.column(), column -> column);
    }
}
