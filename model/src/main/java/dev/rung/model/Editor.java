package dev.rung.model;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.SequenceDefinition;
import dev.rung.schema.definition.TypeDefinition;
import dev.rung.schema.internal.sql.NearNames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A model while operations change it. Reports what is wrong, and continues as if it had been right. */
final class Editor {

    private static final Set<String> SYSTEM_COLUMNS = Set.of("ctid", "tableoid", "xmin", "xmax", "cmin", "cmax");

    private final SchemaModel start;
    private final Set<Identifier> schemas;
    private final SortedMap<QualifiedName, TableModel> tables;
    private final SortedMap<QualifiedName, ViewModel> views;
    private final SortedMap<QualifiedName, SequenceDefinition> sequences;
    private final SortedMap<QualifiedName, TypeDefinition> types;
    private final UncertaintyEditor uncertainty;
    private final List<Violation> violations = new ArrayList<>();

    Editor(SchemaModel start) {
        this.start = start;
        this.schemas = new LinkedHashSet<>(start.schemas());
        this.tables = sorted(start.tables());
        this.views = sorted(start.views());
        this.sequences = sorted(start.sequences());
        this.types = sorted(start.types());
        this.uncertainty = new UncertaintyEditor(start.uncertainty());
    }

    private static <V> SortedMap<QualifiedName, V> sorted(Map<QualifiedName, V> map) {
        var sorted = new TreeMap<QualifiedName, V>(SchemaModel.BY_NAME);
        sorted.putAll(map);
        return sorted;
    }

    SchemaModel model() {
        return new SchemaModel(start.home(), schemas, tables, views, sequences, types, uncertainty.uncertainty());
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    Set<Identifier> schemas() {
        return schemas;
    }

    SortedMap<QualifiedName, TableModel> tables() {
        return tables;
    }

    SortedMap<QualifiedName, ViewModel> views() {
        return views;
    }

    SortedMap<QualifiedName, SequenceDefinition> sequences() {
        return sequences;
    }

    SortedMap<QualifiedName, TypeDefinition> types() {
        return types;
    }

    UncertaintyEditor uncertainty() {
        return uncertainty;
    }

    QualifiedName in(QualifiedName name) {
        return start.qualified(name);
    }

    String shown(QualifiedName name) {
        return start.shown(in(name));
    }

    Editor report(DiagnosticCode code, String text, String fix) {
        violations.add(new Violation(code, text, fix));
        return this;
    }

    /** Returns everything that has a name of its own in a schema. */
    List<QualifiedName> everything() {
        return Stream.of(tables, views, sequences, types)
                .flatMap(map -> map.keySet().stream())
                .toList();
    }

    Editor makeAllUncertain() {
        uncertainty.addAll(everything());
        return this;
    }

    boolean isSure(QualifiedName name) {
        return uncertainty.isSure(in(name));
    }

    /** Returns whether an object may exist that is not in the model: in a schema of others, others create objects. */
    boolean mayExist(QualifiedName name) {
        var schema = name.schema().orElse(start.home());
        return uncertainty.mayExist(in(name)) || !(schema.equals(start.home()) || schemas.contains(schema));
    }

    /** Returns the table; reports, once, where there cannot be one. */
    Optional<TableModel> table(QualifiedName name) {
        var found = Optional.ofNullable(tables.get(in(name)));
        if (found.isEmpty() && !views.containsKey(in(name)) && !sequences.containsKey(in(name)) && !mayExist(name)) {
            var near = NearNames.question(
                    shown(name), tables.keySet().stream().map(this::shown).toList());
            report(
                    DiagnosticCode.UNKNOWN_TABLE,
                    "there is no table " + shown(name),
                    near
                            + "create it in an earlier version; if the database had it before the first one: onExistingSchema() in a test, --existing on the command line");
            uncertainty.add(in(name));
        }
        return found;
    }

    /** Returns whether the table has the column, as far as is known; reports where it cannot. */
    boolean hasColumn(TableModel table, Identifier column, String asker) {
        var isThere = table.columns().containsKey(column);
        if (!isThere && isSure(table.name()) && !SYSTEM_COLUMNS.contains(column.value())) {
            var near = NearNames.question(
                    column.value(),
                    table.columns().keySet().stream().map(Identifier::value).toList());
            var text = asker.isEmpty()
                    ? "table %s has no column %s".formatted(shown(table.name()), column)
                    : "%s names column %s, which table %s does not have".formatted(asker, column, shown(table.name()));
            report(DiagnosticCode.UNKNOWN_COLUMN, text, near + "add the column first");
        }
        return isThere;
    }

    void put(TableModel table) {
        tables.put(table.name(), table);
    }

    /** Returns the table and all that have columns from it. */
    List<TableModel> family(TableModel table) {
        var family = new ArrayList<>(List.of(table));
        for (var i = 0; i < family.size(); i++) {
            var ancestor = family.get(i).name();
            tables.values().stream()
                    .filter(each -> each.inheritance().isFrom(ancestor) && !family.contains(each))
                    .forEach(family::add);
        }
        return family;
    }

    boolean isRelation(QualifiedName name) {
        return taken(in(name), relations()).isPresent();
    }

    /** Reports if something has this name that cannot share it with an index or a sequence. */
    void makeRoomForRelation(QualifiedName name) {
        taken(in(name), relations()).ifPresent(kind -> reportTaken(kind, name));
    }

    /** Reports if something has this name that cannot share it with a table or a view, which are types too. */
    void makeRoomForTable(QualifiedName name) {
        taken(in(name), relations()).or(() -> taken(in(name), kinds())).ifPresent(kind -> reportTaken(kind, name));
    }

    /** Reports if something has this name that cannot share it with a type. */
    void makeRoomForType(QualifiedName name) {
        taken(in(name), kinds()).ifPresent(kind -> reportTaken(kind, name));
    }

    private Map<String, SortedMap<QualifiedName, ?>> kinds() {
        return Map.of("a table", tables, "a view", views, "a type", types);
    }

    private Map<String, SortedMap<QualifiedName, ?>> relations() {
        return Map.of("a table", tables, "a view", views, "a sequence", sequences);
    }

    private void reportTaken(String kind, QualifiedName name) {
        report(
                DiagnosticCode.ALREADY_EXISTS,
                "there is %s %s already".formatted(kind, shown(name)),
                "choose another name, or drop the existing one first");
    }

    private Optional<String> taken(QualifiedName name, Map<String, ? extends SortedMap<QualifiedName, ?>> kinds) {
        if (uncertainty.mayBeGone(name)) {
            return Optional.empty();
        }
        return kinds.entrySet().stream()
                .filter(kind -> kind.getValue().containsKey(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() ->
                        kinds.containsValue(sequences) ? indexOwner(name).map(owner -> "an index") : Optional.empty());
    }

    /** Returns the name of the table or view that has an index of this name, if that is sure. */
    Optional<QualifiedName> indexOwner(QualifiedName index) {
        var ofTables = tables.values().stream()
                .filter(table -> table.hasIndexCalled(index.name()))
                .map(TableModel::name);
        var ofViews = views.values().stream()
                .filter(view -> view.indexes().containsKey(index.name()))
                .map(ViewModel::name);
        return Stream.concat(ofTables, ofViews)
                .filter(owner -> owner.schema().equals(in(index).schema()) && isSure(owner))
                .findFirst();
    }
}
