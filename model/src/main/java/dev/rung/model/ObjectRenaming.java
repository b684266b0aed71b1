package dev.rung.model;

import dev.rung.schema.definition.ColumnDefinition;
import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.DataType;
import dev.rung.schema.definition.ForeignKeyConstraint;
import dev.rung.schema.definition.OwningColumn;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.SequenceDefinition;
import java.util.List;
import java.util.Optional;

/** An object that gets another name, followed into everything that names it. Both names have their schema. */
record ObjectRenaming(QualifiedName from, QualifiedName to) {

    void ofTable(Editor editor) {
        var table = editor.tables().remove(from);
        if (table != null) {
            editor.put(table.named(to));
        }
        List.copyOf(editor.tables().values()).forEach(each -> editor.put(in(each)));
        List.copyOf(editor.sequences().values()).forEach(each -> follow(each, editor));
        editor.uncertainty().renamed(from, to);
    }

    private TableModel in(TableModel table) {
        var inheritance = new Inheritance(
                table.inheritance().partitionOf().map(this::of),
                table.inheritance().inherits().stream().map(this::of).toList());
        return table.withInheritance(inheritance).withConstraints(OrderedMaps.values(table.constraints(), this::in));
    }

    private ConstraintDefinition in(ConstraintDefinition constraint) {
        return constraint.mapTarget(target -> new ForeignKeyConstraint.Target(of(target.table()), target.columns()));
    }

    private QualifiedName of(QualifiedName name) {
        return name.equals(from) ? to : name;
    }

    /** A sequence that a column owns moves with the table. */
    private void follow(SequenceDefinition sequence, Editor editor) {
        var owner = sequence.ownedBy().filter(column -> column.table().equals(from));
        if (owner.isPresent()) {
            editor.sequences().remove(sequence.name());
            var name = new QualifiedName(to.schema(), sequence.name().name());
            var column = new OwningColumn(to, owner.get().column());
            editor.sequences().put(name, sequence.withName(name).withOwner(Optional.of(column)));
        }
    }

    void ofSequence(Editor editor) {
        var sequence = editor.sequences().remove(from);
        if (sequence != null) {
            editor.sequences().put(to, sequence.withName(to));
        }
        editor.uncertainty().renamed(from, to);
    }

    void ofView(Editor editor) {
        var view = editor.views().remove(from);
        if (view != null) {
            editor.views().put(to, view.named(to));
        }
        editor.uncertainty().renamed(from, to);
    }

    void ofType(Editor editor) {
        var type = editor.types().remove(from);
        if (type != null) {
            editor.types().put(to, type.withName(to));
        }
        List.copyOf(editor.tables().values())
                .forEach(table -> editor.put(
                        table.withColumns(OrderedMaps.values(table.columns(), column -> follow(column, editor)))));
        editor.uncertainty().renamed(from, to);
    }

    private ColumnDefinition follow(ColumnDefinition column, Editor editor) {
        var isOfType = TypeNames.named(column.type()).map(editor::in).filter(from::equals);
        return isOfType.isPresent() ? column.withType(renamed(column, editor)) : column;
    }

    private DataType<?> renamed(ColumnDefinition column, Editor editor) {
        var hasSchema = TypeNames.named(column.type())
                .filter(name -> name.schema().isPresent())
                .isPresent();
        var isAtHome = editor.in(new QualifiedName(Optional.empty(), to.name())).equals(to);
        return TypeNames.renamed(
                column.type(), hasSchema || !isAtHome ? to : new QualifiedName(Optional.empty(), to.name()));
    }
}
