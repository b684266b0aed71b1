package dev.rung.runtime.operation.sequence;

import dev.rung.schema.Table;
import dev.rung.schema.definition.RowSecurity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A table with what belongs to it. */
final class ModelTable {

    String name;
    final List<ModelColumn> columns = new ArrayList<>();
    final List<ModelConstraint> constraints = new ArrayList<>();
    final List<ModelIndex> indexes = new ArrayList<>();
    final List<ModelPolicy> policies = new ArrayList<>();
    final List<String> triggers = new ArrayList<>();
    final Set<String> disabled = new HashSet<>();
    RowSecurity security = RowSecurity.OFF;
    boolean unlogged;
    boolean granted;
    Optional<String> comment = Optional.empty();
    Optional<Integer> fillFactor = Optional.empty();
    Optional<ModelColumn> partitionKey = Optional.empty();
    final List<ModelPartition> partitions = new ArrayList<>();

    ModelTable(String name) {
        this.name = name;
    }

    boolean isPlain() {
        return partitionKey.isEmpty();
    }

    /** Returns whether its definition says all that it is. */
    boolean isDefined() {
        return policies.isEmpty()
                && triggers.isEmpty()
                && security == RowSecurity.OFF
                && !granted
                && partitions.isEmpty()
                && columns.stream().noneMatch(column -> column.isOldFashioned)
                && constraints.stream().allMatch(constraint -> constraint.valid);
    }

    /** Returns whether something else than the column itself uses it. */
    boolean uses(ModelColumn column) {
        return constraints.stream().anyMatch(constraint -> constraint.columns.contains(column))
                || indexes.stream().anyMatch(index -> index.uses(column))
                || policies.stream().anyMatch(policy -> policy.column().equals(column))
                || columns.stream()
                        .anyMatch(other ->
                                other.generatedFrom.filter(column::equals).isPresent())
                || partitionKey.filter(column::equals).isPresent();
    }

    Stream<ModelConstraint> keys() {
        return constraints.stream().filter(ModelConstraint::isKey);
    }

    Stream<String> relationNames() {
        return Stream.of(
                        Stream.of(name),
                        indexes.stream().map(index -> index.name),
                        constraints.stream().map(constraint -> constraint.name),
                        partitions.stream().map(ModelPartition::name))
                .flatMap(names -> names);
    }

    void describe(Table table) {
        columns.forEach(column -> column.describe(table.column(column.name)));
        constraints.forEach(constraint -> constraint.describe(table));
        indexes.forEach(index -> index.describe(table.index(index.name).on(index.first(), index.more())));
        comment.ifPresent(table::comment);
        fillFactor.ifPresent(value -> table.with("fillfactor = " + value));
        partitionKey.ifPresent(column -> table.partitionByRange(column.name));
        if (unlogged) {
            table.unlogged();
        }
    }
}
