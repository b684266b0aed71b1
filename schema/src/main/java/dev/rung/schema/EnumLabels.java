package dev.rung.schema;

import dev.rung.schema.definition.ColumnDefinition;
import dev.rung.schema.definition.ColumnValue;
import dev.rung.schema.definition.ColumnWithParts;
import dev.rung.schema.definition.EnumType;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.TableDefinition;
import dev.rung.schema.definition.TypeDefinition;
import dev.rung.schema.operation.ReversibleOperation;
import dev.rung.schema.operation.TransactionRequirement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The labels of enums that one change creates, adds and renames; checks the defaults of its columns against them. Used once. */
final class EnumLabels implements SomeNameChanges<EnumLabels> {

    private static final Pattern CONSTANT = Pattern.compile("'((?:[^']++|'')*+)'(?:::.*)?");

    private final Map<String, Set<String>> made = new HashMap<>();
    private final Map<String, Set<String>> added = new HashMap<>();

    private EnumLabels() {}

    /**
     * Checks the defaults of columns.
     *
     * @throws IllegalArgumentException if one of them is no label of its enum, or one that cannot be used yet
     */
    static void check(List<ReversibleOperation> operations) {
        var labels = new EnumLabels();
        operations.forEach(labels::read);
    }

    private void read(ReversibleOperation operation) {
        if (operation.cost().transaction() == TransactionRequirement.NO_TRANSACTION) {
            added.clear(); // what was added before is committed by then
        }
        operation.accept(this);
    }

    @Override
    public EnumLabels typeCreated(TypeDefinition type) {
        type.as(EnumType.class)
                .ifPresent(created -> made.put(created.dataType().sql(), new HashSet<>(created.labels())));
        return this;
    }

    @Override
    public EnumLabels enumValueAdded(QualifiedName type, String label) {
        added.computeIfAbsent(key(type), name -> new HashSet<>()).add(label);
        return this;
    }

    @Override
    public EnumLabels enumValueRenamed(QualifiedName type, String from, String to) {
        var labels = made.getOrDefault(key(type), new HashSet<>());
        if (labels.remove(from)) {
            labels.add(to);
        }
        return this;
    }

    @Override
    public EnumLabels objectRenamed(ObjectReference object, Identifier to) {
        return forget(object);
    }

    @Override
    public EnumLabels objectMoved(ObjectReference object, Identifier toSchema) {
        return forget(object);
    }

    private EnumLabels forget(ObjectReference object) {
        if (object.kind() == ObjectKind.TYPE) {
            made.remove(key(object.name()));
        }
        return this;
    }

    @Override
    public EnumLabels tableCreated(TableDefinition table) {
        table.columns().forEach(column -> check(table.name(), column));
        return this;
    }

    @Override
    public EnumLabels columnAdded(QualifiedName table, ColumnWithParts column) {
        check(table, column.column());
        return this;
    }

    @Override
    public EnumLabels ignored() {
        return this;
    }

    private static String key(QualifiedName type) {
        return new EnumType(type, List.of()).dataType().sql();
    }

    private void check(QualifiedName table, ColumnDefinition column) {
        var type = column.type().sql();
        column.value()
                .flatMap(value -> value.as(ColumnValue.Default.class))
                .map(value -> CONSTANT.matcher(value.sql()))
                .filter(Matcher::matches)
                .map(constant -> constant.group(1).replace("''", "'"))
                .ifPresent(label -> refuse(
                        label,
                        "column %s of table %s has the default '%s', ".formatted(column.name(), table, label),
                        type));
    }

    private void refuse(String label, String what, String type) {
        if (added.getOrDefault(type, Set.of()).contains(label)) {
            throw new IllegalArgumentException(what
                    + "which the same migration adds to enum %s, and PostgreSQL allows its use only after the commit: put addEnumValue into a migration of its own, or the label into createEnum"
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
