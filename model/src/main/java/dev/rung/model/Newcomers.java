package dev.rung.model;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.AddColumn;
import dev.rung.schema.operation.CreateTable;
import dev.rung.schema.operation.CreateType;
import dev.rung.schema.operation.CreateView;
import dev.rung.schema.operation.MoveObject;
import dev.rung.schema.operation.Operation;
import dev.rung.schema.operation.RenameColumn;
import dev.rung.schema.operation.RenameObject;
import dev.rung.schema.operation.ReversibleSql;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one migration has made so far: nobody uses it yet, so that nothing done to it does harm. */
final class Newcomers {

    private final SchemaModel before;
    private final Set<QualifiedName> made = new HashSet<>();
    private final Map<QualifiedName, QualifiedName> oldNames = new HashMap<>();
    private final Set<Map.Entry<QualifiedName, Identifier>> columns = new HashSet<>();
    private final StringBuilder sql = new StringBuilder();

    Newcomers(SchemaModel before) {
        this.before = before;
    }

    /** Returns whether a table, view or type was there before the migration, as far as is known. */
    boolean wasThere(QualifiedName name) {
        return !made.contains(before.qualified(name)) && (isInModel(oldName(name)) || !isInSql(name.name()));
    }

    /** Returns the name that a table, view or type had before the migration. */
    QualifiedName oldName(QualifiedName name) {
        var known = before.qualified(name);
        return oldNames.getOrDefault(known, known);
    }

    boolean wasThere(QualifiedName table, Identifier column) {
        return wasThere(table) && !columns.contains(Map.entry(before.qualified(table), column));
    }

    private boolean isInModel(QualifiedName name) {
        return before.tables().containsKey(name)
                || before.views().containsKey(name)
                || before.types().containsKey(name);
    }

    private boolean isInSql(Identifier name) {
        return sql.indexOf(name.value().toLowerCase(Locale.ROOT)) >= 0;
    }

    /** Adds what an operation made. */
    void did(Operation operation) {
        if (operation instanceof CreateTable create) {
            made.add(before.qualified(create.table().name()));
        } else if (operation instanceof CreateView create) {
            made.add(before.qualified(create.view().name()));
        } else if (operation instanceof CreateType create) {
            made.add(before.qualified(create.type().name()));
        } else if (operation instanceof ReversibleSql statement) {
            sql.append(statement.up().toLowerCase(Locale.ROOT)).append('\n');
        } else if (operation instanceof AddColumn add) {
            columns.add(Map.entry(
                    before.qualified(add.table()), add.column().column().name()));
        } else {
            follow(operation);
        }
    }

    private void follow(Operation operation) {
        if (operation instanceof RenameColumn rename) {
            follow(rename.table(), rename.from(), rename.to());
        } else if (operation instanceof RenameObject rename) {
            follow(rename.object(), rename.to());
        } else if (operation instanceof MoveObject move) {
            var to = new QualifiedName(
                    Optional.of(move.to()), move.object().name().name());
            follow(move.object().name(), to);
        }
    }

    private void follow(ObjectReference object, Identifier to) {
        if (object.kind() == ObjectKind.COLUMN) {
            object.table().ifPresent(table -> follow(table, object.name().name(), to));
        } else {
            follow(object.name(), object.name().sibling(to));
        }
    }

    private void follow(QualifiedName table, Identifier from, Identifier to) {
        var name = before.qualified(table);
        if (columns.remove(Map.entry(name, from))) {
            columns.add(Map.entry(name, to));
        }
    }

    private void follow(QualifiedName from, QualifiedName to) {
        if (made.remove(before.qualified(from))) {
            made.add(before.qualified(to));
        } else {
            oldNames.put(before.qualified(to), oldName(from));
        }
    }
}
