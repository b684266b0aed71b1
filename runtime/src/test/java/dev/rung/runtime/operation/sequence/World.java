package dev.rung.runtime.operation.sequence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What exists. */
final class World {

    private static final List<String> NAMES = List.of(
            "orders",
            "customers",
            "Order lines",
            "bills",
            "items",
            "it's",
            "places",
            "notes",
            "Stock",
            "users",
            "parts",
            "cities",
            "offers",
            "days",
            "rooms",
            "keys",
            "seats",
            "Ärger",
            "totals");
    private static final List<String> COLUMNS =
            List.of("id", "total", "note", "Paid at", "kind", "code", "number", "it's", "order", "größe");

    private final Set<String> conditional = new HashSet<>();
    final List<ModelTable> tables = new ArrayList<>();
    final List<ModelEnum> enums = new ArrayList<>();
    final List<ModelDomain> domains = new ArrayList<>();
    final List<ModelSequence> sequences = new ArrayList<>();
    final List<ModelView> views = new ArrayList<>();

    /** Returns a name that no relation, type or constraint has. */
    Optional<String> freeName(Dice dice) {
        var taken = taken();
        return dice.one(NAMES, name -> !taken.contains(name));
    }

    /** Returns whether a migration may make it if it is missing: once. */
    boolean mayBeMissing(Dice dice, String object) {
        return dice.oneIn(6) && conditional.add(object);
    }

    void beginMigration() {
        conditional.clear();
    }

    boolean isTaken(String name) {
        return taken().contains(name);
    }

    private Set<String> taken() {
        var taken = new HashSet<String>();
        tables.stream().flatMap(ModelTable::relationNames).forEach(taken::add);
        Stream.of(
                        enums.stream().map(ModelEnum::name),
                        domains.stream().map(ModelDomain::name),
                        sequences.stream().map(sequence -> sequence.name),
                        views.stream().map(view -> view.name))
                .flatMap(names -> names)
                .forEach(taken::add);
        return taken;
    }

    Optional<String> freeColumn(Dice dice, ModelTable table) {
        return dice.one(COLUMNS, name -> table.columns.stream().noneMatch(column -> column.name.equals(name)));
    }

    List<ModelType> types() {
        var types = new ArrayList<ModelType>(List.of(ModelType.BuiltIn.values()));
        types.addAll(enums);
        types.addAll(domains);
        return types;
    }

    boolean isShown(ModelTable table) {
        return views.stream().anyMatch(view -> view.table.equals(table));
    }

    boolean isShown(ModelColumn column) {
        return views.stream().anyMatch(view -> view.uses(column));
    }

    boolean isReferred(ModelTable table) {
        return referring().anyMatch(key -> key.target.filter(table::equals).isPresent());
    }

    boolean isReferred(ModelConstraint key) {
        return referring().anyMatch(other -> other.targetKey.filter(key::equals).isPresent());
    }

    /** Returns whether a foreign key refers to these columns: PostgreSQL chooses one of several keys by itself. */
    boolean isReferred(ModelTable table, List<ModelColumn> columns) {
        return table.keys().anyMatch(key -> key.columns.equals(columns) && isReferred(key));
    }

    boolean isUsed(ModelType type) {
        return tables.stream().flatMap(table -> table.columns.stream()).anyMatch(column -> column.type.equals(type));
    }

    private Stream<ModelConstraint> referring() {
        return tables.stream().flatMap(table -> table.constraints.stream());
    }
}
