package dev.rung.schema;

import dev.rung.schema.definition.ColumnWithParts;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.TableDefinition;
import dev.rung.schema.definition.UpdateDefinition;
import dev.rung.schema.definition.UpdateDefinition.Assignment;
import dev.rung.schema.operation.ReversibleOperation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns that a change has added so far: a rollback drops them with their values. Used once. */
final class NewColumns implements SomeNameChanges<NewColumns> {

    private final Set<QualifiedName> tables = new HashSet<>();
    private final Map<QualifiedName, Set<Identifier>> columns = new HashMap<>();

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
        if (operation.skippedIfPresent().isEmpty()) { // what is there already has values from before
            operation.accept(this);
        }
        operation.overwrites().ifPresent(this::check);
    }

    @Override
    public NewColumns tableCreated(TableDefinition table) {
        tables.add(table.name());
        return this;
    }

    @Override
    public NewColumns columnAdded(QualifiedName table, ColumnWithParts column) {
        columns.computeIfAbsent(table, name -> new HashSet<>())
                .add(column.column().name());
        return this;
    }

    @Override
    public NewColumns ignored() {
        return this;
    }

    private void check(UpdateDefinition update) {
        var table = update.table();
        var added = columns.getOrDefault(table, Set.of());
        var old = update.assignments().stream()
                .map(Assignment::column)
                .filter(column -> !added.contains(column))
                .map(Identifier::value)
                .collect(Collectors.joining(", "));
        if (!tables.contains(table) && !old.isEmpty()) {
            throw new IllegalArgumentException(
                    "the update of table %s overwrites %s, which this migration did not add, and says no inverse: say what restores the old values with reverse(u -> u.set(...)), or implement Reversible and write down()"
                            .formatted(table, old));
        }
    }
}
