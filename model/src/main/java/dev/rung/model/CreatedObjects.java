package dev.rung.model;

import dev.rung.schema.definition.ColumnWithParts;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.TableDefinition;
import dev.rung.schema.definition.TypeDefinition;
import dev.rung.schema.operation.NameChangeVisitor;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The objects that one migration has created so far: no program uses them yet, so changing them breaks none. Each operation of the
 * migration is added in turn with {@code operation.accept(createdObjects)}.
 */
final class CreatedObjects implements NameChangeVisitor<CreatedObjects> {

    /** The kinds whose names are followed; another object may have the same name, such as a trigger or a function. */
    private static final Set<ObjectKind> TABLES_AND_TYPES = EnumSet.of(
            ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW, ObjectKind.TYPE, ObjectKind.DOMAIN);

    private final SchemaModel before;
    private final Set<QualifiedName> created = new HashSet<>();
    private final Map<QualifiedName, QualifiedName> oldNames = new HashMap<>();
    private final Set<Map.Entry<QualifiedName, Identifier>> columns = new HashSet<>();
    private final StringBuilder sql = new StringBuilder();

    CreatedObjects(SchemaModel before) {
        this.before = before;
    }

    /** Returns whether a table, view or type existed before the migration, as far as is known. */
    boolean existedBefore(QualifiedName name) {
        return !created.contains(before.qualified(name)) && (isInModel(oldName(name)) || !isInSql(name.name()));
    }

    /** Returns the name that a table, view or type had before the migration. */
    QualifiedName oldName(QualifiedName name) {
        var known = before.qualified(name);
        return oldNames.getOrDefault(known, known);
    }

    boolean existedBefore(QualifiedName table, Identifier column) {
        return existedBefore(table) && !columns.contains(Map.entry(before.qualified(table), column));
    }

    private boolean isInModel(QualifiedName name) {
        return before.tables().containsKey(name)
                || before.views().containsKey(name)
                || before.types().containsKey(name);
    }

    private boolean isInSql(Identifier name) {
        return sql.indexOf(name.value().toLowerCase(Locale.ROOT)) >= 0;
    }

    @Override
    public CreatedObjects tableCreated(TableDefinition table) {
        created.add(before.qualified(table.name()));
        return this;
    }

    @Override
    public CreatedObjects columnAdded(QualifiedName table, ColumnWithParts column) {
        columns.add(Map.entry(before.qualified(table), column.column().name()));
        return this;
    }

    @Override
    public CreatedObjects typeCreated(TypeDefinition type) {
        created.add(before.qualified(type.name()));
        return this;
    }

    @Override
    public CreatedObjects objectCreated(ObjectReference object) {
        if (object.kind() == ObjectKind.VIEW || object.kind() == ObjectKind.MATERIALIZED_VIEW) {
            created.add(before.qualified(object.name()));
        }
        return this;
    }

    @Override
    public CreatedObjects objectRenamed(ObjectReference object, Identifier to) {
        if (object.kind() == ObjectKind.COLUMN) {
            object.table().ifPresent(table -> columnRenamed(table, object.name().name(), to));
        } else if (TABLES_AND_TYPES.contains(object.kind())) {
            renamed(object.name(), object.name().sibling(to));
        }
        return this;
    }

    @Override
    public CreatedObjects objectMoved(ObjectReference object, Identifier toSchema) {
        if (TABLES_AND_TYPES.contains(object.kind())) {
            renamed(object.name(), object.moved(toSchema).name());
        }
        return this;
    }

    private void columnRenamed(QualifiedName table, Identifier from, Identifier to) {
        var name = before.qualified(table);
        if (columns.remove(Map.entry(name, from))) {
            columns.add(Map.entry(name, to));
        }
    }

    private void renamed(QualifiedName from, QualifiedName to) {
        if (created.remove(before.qualified(from))) {
            created.add(before.qualified(to));
        } else {
            oldNames.put(before.qualified(to), oldName(from));
        }
    }

    @Override
    public CreatedObjects objectDropped(ObjectReference object) {
        return this;
    }

    @Override
    public CreatedObjects enumValueAdded(QualifiedName type, String label) {
        return this;
    }

    @Override
    public CreatedObjects enumValueRenamed(QualifiedName type, String from, String to) {
        return this;
    }

    /** The SQL may have created whatever it names. */
    @Override
    public CreatedObjects sqlExecuted(String text) {
        sql.append(text.toLowerCase(Locale.ROOT)).append('\n');
        return this;
    }

    @Override
    public CreatedObjects noNameChanged() {
        return this;
    }
}
