package dev.rung.runtime.snapshot;

import dev.rung.runtime.internal.sql.SqlReading;
import dev.rung.runtime.snapshot.SchemaDifference.Added;
import dev.rung.runtime.snapshot.SchemaDifference.Changed;
import dev.rung.runtime.snapshot.SchemaDifference.Removed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what differs between two snapshots. Reads nothing but them. */
final class Comparison {

    /** The languages in which white space says nothing. */
    private static final Set<String> FREE_FORM = Set.of("sql", "plpgsql");

    private static final Comparator<SchemaDifference> ORDER = Comparator.comparing(SchemaDifference::grade)
            .thenComparing(SchemaDifference::id)
            .thenComparing(Comparison::property);

    private final Map<ObjectId, SchemaObject> before;
    private final Map<ObjectId, SchemaObject> after;

    Comparison(SchemaSnapshot before, SchemaSnapshot after) {
        this.before = byId(before);
        this.after = byId(after);
    }

    List<SchemaDifference> differences() {
        return Stream.of(removed(), added(), changed(), orders())
                .flatMap(Function.identity())
                .sorted(ORDER)
                .toList();
    }

    private Stream<SchemaDifference> removed() {
        return missing(before, after).map(Removed::new);
    }

    private Stream<SchemaDifference> added() {
        return missing(after, before).map(Added::new);
    }

    /** Returns what is in {@code some} and not in {@code others}, unless a parent of it is such a thing too. */
    private static Stream<SchemaObject> missing(Map<ObjectId, SchemaObject> some, Map<ObjectId, SchemaObject> others) {
        return some.values().stream()
                .filter(object -> !others.containsKey(object.id()))
                .filter(object -> object.parents().stream().allMatch(others::containsKey));
    }

    /** A partition that changes as its table does is not told of. */
    private Stream<SchemaDifference> changed() {
        var changes = before.values().stream()
                .filter(object -> after.containsKey(object.id()))
                .collect(Collectors.toMap(SchemaObject::id, this::changes));
        return changes.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(change -> parents(entry.getKey())
                                .flatMap(parent -> changes.getOrDefault(parent, List.of()).stream())
                                .noneMatch(inherited -> isSame(change, inherited))));
    }

    private Stream<ObjectId> parents(ObjectId id) {
        return now(id).parents().stream().filter(parent -> parent.kind() == id.kind());
    }

    private static boolean isSame(Changed one, Changed other) {
        return one.property().equals(other.property())
                && one.before().equals(other.before())
                && one.after().equals(other.after());
    }

    private List<Changed> changes(SchemaObject was) {
        var is = now(was.id());
        var properties = new TreeSet<>(was.facts().keySet());
        properties.addAll(is.facts().keySet());
        return properties.stream()
                .filter(property -> !property.equals(Columns.POSITION))
                .filter(property -> !was.fact(property).equals(is.fact(property)))
                .map(property -> new Changed(
                        was.id(), property, was.fact(property), is.fact(property), grade(was, is, property)))
                .toList();
    }

    private static Grade grade(SchemaObject was, SchemaObject is, String property) {
        return property.equals("body")
                        && isFreeForm(was)
                        && isFreeForm(is)
                        && SqlReading.isSame(
                                was.fact(property).orElse(""), is.fact(property).orElse(""))
                ? Grade.COSMETIC
                : Grade.REAL;
    }

    private static boolean isFreeForm(SchemaObject routine) {
        return routine.fact("language").filter(FREE_FORM::contains).isPresent();
    }

    private Stream<SchemaDifference> orders() {
        var ordersBefore = orders(before, after);
        var ordersAfter = orders(after, before);
        return ordersBefore.keySet().stream()
                .filter(table -> !Objects.equals(ordersBefore.get(table), ordersAfter.get(table)))
                .map(table -> new Changed(
                        table,
                        "column order",
                        Optional.ofNullable(ordersBefore.get(table)),
                        Optional.ofNullable(ordersAfter.get(table)),
                        table.kind() == ObjectKind.TABLE ? Grade.COSMETIC : Grade.REAL));
    }

    /** Returns, by table, the columns of {@code some} that are among the {@code others} too, as they follow each other. */
    private static Map<ObjectId, String> orders(Map<ObjectId, SchemaObject> some, Map<ObjectId, SchemaObject> others) {
        return some.values().stream()
                .filter(Columns::isOne)
                .filter(column -> others.containsKey(column.id()))
                .sorted(Comparator.comparing(Columns::position))
                .collect(Collectors.groupingBy(
                        Columns::table, TreeMap::new, Collectors.mapping(Columns::name, Collectors.joining(", "))));
    }

    private SchemaObject now(ObjectId id) {
        return Optional.ofNullable(after.get(id)).orElseThrow();
    }

    private static String property(SchemaDifference difference) {
        return difference instanceof Changed changed ? changed.property() : "";
    }

    private static Map<ObjectId, SchemaObject> byId(SchemaSnapshot snapshot) {
        return snapshot.objects().stream()
                .collect(Collectors.toMap(
                        SchemaObject::id, Function.identity(), (first, second) -> first, TreeMap::new));
    }
}
