package dev.rung.schema;

import dev.rung.schema.definition.ColumnDefinition;
import dev.rung.schema.definition.ColumnValue;
import dev.rung.schema.definition.EnumType;
import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.AddColumn;
import dev.rung.schema.operation.AddEnumValue;
import dev.rung.schema.operation.CreateTable;
import dev.rung.schema.operation.CreateType;
import dev.rung.schema.operation.IfMissing;
import dev.rung.schema.operation.MoveObject;
import dev.rung.schema.operation.RenameEnumValue;
import dev.rung.schema.operation.RenameObject;
import dev.rung.schema.operation.ReversibleOperation;
import dev.rung.schema.operation.Surroundings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The labels of enums, as far as one change tells them. Belongs to one reading. */
final class EnumLabels {

    private static final Pattern CONSTANT = Pattern.compile("'((?:[^']++|'')*+)'(?:::.*)?");

    private final Map<String, Set<String>> made = new HashMap<>();
    private final Map<String, Set<String>> added = new HashMap<>();

    private EnumLabels() {}

    /**
     * Looks at the defaults of columns.
     *
     * @throws IllegalArgumentException if one of them is no label of its enum, or one that nobody can use yet
     */
    static void check(List<ReversibleOperation> operations) {
        var labels = new EnumLabels();
        operations.forEach(labels::read);
    }

    private void read(ReversibleOperation operation) {
        if (operation.traits().surroundings() == Surroundings.NO_TRANSACTION) {
            added.clear(); // what was added before is committed by then
        }
        if (operation instanceof IfMissing optional) {
            read(optional.creation());
        } else if (operation instanceof CreateType created && created.type() instanceof EnumType type) {
            made.put(type.dataType().sql(), new HashSet<>(type.labels()));
        } else if (operation instanceof RenameEnumValue value) {
            rename(value);
        } else if (operation instanceof RenameObject renamed && renamed.object().kind() == ObjectKind.TYPE) {
            made.remove(key(renamed.object().name()));
        } else if (operation instanceof MoveObject moved && moved.object().kind() == ObjectKind.TYPE) {
            made.remove(key(moved.object().name()));
        } else if (operation instanceof AddEnumValue value) {
            add(value);
        } else if (operation instanceof CreateTable table) {
            table.table().columns().forEach(column -> check(table.table().name(), column));
        } else if (operation instanceof AddColumn column) {
            check(column.table(), column.column().column());
        }
    }

    private void rename(RenameEnumValue value) {
        var labels = made.getOrDefault(key(value.type()), new HashSet<>());
        if (labels.remove(value.from())) {
            labels.add(value.to());
        }
    }

    /** Only since version 17 can new labels be used in the transaction that makes the enum. */
    private void add(AddEnumValue value) {
        added.computeIfAbsent(key(value.type()), type -> new HashSet<>()).add(value.label());
    }

    private static String key(QualifiedName type) {
        return new EnumType(type, List.of()).dataType().sql();
    }

    private void check(QualifiedName table, ColumnDefinition column) {
        var type = column.type().sql();
        if (column.value().orElse(null) instanceof ColumnValue.Default value) {
            var constant = CONSTANT.matcher(value.sql());
            if (constant.matches()) {
                var label = constant.group(1).replace("''", "'");
                refuse(
                        label,
                        "column %s of table %s has the default '%s', ".formatted(column.name(), table, label),
                        type);
            }
        }
    }

    private void refuse(String label, String what, String type) {
        if (added.getOrDefault(type, Set.of()).contains(label)) {
            throw new IllegalArgumentException(what
                    + "which the same migration adds to enum %s, and PostgreSQL lets nobody use before it commits: put addEnumValue into a migration of its own, or the label into createEnum"
                            .formatted(type));
        }
        var known = made.get(type);
        if (known != null && !known.contains(label)) {
            throw new IllegalArgumentException(what
                    + "which is no label of enum %s: it has %s"
                            .formatted(type, known.stream().sorted().toList()));
        }
    }
}
