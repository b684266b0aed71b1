package dev.rung.schema;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.UpdateDefinition.Assignment;
import dev.rung.schema.operation.AddColumn;
import dev.rung.schema.operation.CreateTable;
import dev.rung.schema.operation.ReversibleOperation;
import dev.rung.schema.operation.UpdateRows;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns that a change has added so far: a rollback drops them with their values. Used once. */
final class NewColumns {

    private record OfTable(QualifiedName table, Identifier column) {}

    private final Set<QualifiedName> tables = new HashSet<>();
    private final Set<OfTable> columns = new HashSet<>();

    private NewColumns() {}

    /**
     * Checks the updates that have no inverse.
     *
     * @throws IllegalArgumentException if one of them overwrites values that existed before the change
     */
    static void check(List<ReversibleOperation> operations) {
        var added = new NewColumns();
        operations.forEach(added::read);
    }

    private void read(ReversibleOperation operation) {
        if (operation instanceof CreateTable create) {
            tables.add(create.table().name());
        } else if (operation instanceof AddColumn add) {
            columns.add(new OfTable(add.table(), add.column().column().name()));
        } else if (operation instanceof UpdateRows rows && rows.inverseUpdate().isEmpty()) {
            check(rows);
        }
    }

    private void check(UpdateRows rows) {
        var table = rows.update().table();
        var old = rows.update().assignments().stream()
                .map(Assignment::column)
                .filter(column -> !columns.contains(new OfTable(table, column)))
                .map(Identifier::value)
                .collect(Collectors.joining(", "));
        if (!tables.contains(table) && !old.isEmpty()) {
            throw new IllegalArgumentException(
                    "the update of table %s overwrites %s, which this migration did not add, and says no inverse: say what restores the old values with reverse(u -> u.set(...)), or implement Reversible and write down()"
                            .formatted(table, old));
        }
    }
}
