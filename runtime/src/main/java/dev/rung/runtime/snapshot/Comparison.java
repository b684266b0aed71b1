package dev.rung.runtime.snapshot;

import dev.rung.runtime.internal.sql.SqlReading;
import dev.rung.runtime.snapshot.SchemaDifference.Added;
import dev.rung.runtime.snapshot.SchemaDifference.Changed;
import dev.rung.runtime.snapshot.SchemaDifference.Removed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what differs between two snapshots. Reads nothing but them. */
final class Comparison {

    /** The languages in which white space has no meaning. */
    private static final Set<String> FREE_FORM = Set.of("sql", "plpgsql");

    /** What has an expression over columns in its definition. */
    private static final Set<DatabaseObjectKind> REWRITTEN =
            EnumSet.of(DatabaseObjectKind.CONSTRAINT, DatabaseObjectKind.INDEX, DatabaseObjectKind.STATISTICS);

    private static final String DEFINITION = "definition";
    private static final String NOT_NULL = "not null";

    /** The name that the server gives to a constraint without one. */
    private static final Pattern NAMED_BY_SERVER = Pattern.compile("by constraint \"?.*_not_null\\d*\"?");

    static final String BODY = "body";

    /** What a table does when it becomes a partition or a child, and what its columns and constraints do then. */
    private static final Set<String> ADOPTION = Set.of("partition of", "parents");

    private static final String INHERITANCE = "inheritance";

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
        var differences = new ArrayList<SchemaDifference>();
        missing(before, after).map(Removed::new).forEach(differences::add);
        missing(after, before).map(Added::new).forEach(differences::add);
        changes().forEach(differences::add);
        orders().forEach(differences::add);
        differences.sort(ORDER);
        return differences;
    }

    /** Returns what is in {@code some} and not in {@code others}, unless a parent of it is such a thing too. */
    private static Stream<SchemaObject> missing(Map<ObjectId, SchemaObject> some, Map<ObjectId, SchemaObject> others) {
        return some.values().stream()
                .filter(object -> !others.containsKey(object.id()))
                .filter(object -> object.parents().stream()
                        .noneMatch(parent -> some.containsKey(parent) && !others.containsKey(parent)));
    }

    private Stream<Changed> changes() {
        var changes = before.values().stream()
                .filter(object -> after.containsKey(object.id()))
                .collect(Collectors.toMap(SchemaObject::id, this::changes));
        return changes.values().stream()
                .flatMap(List::stream)
                .filter(change -> now(change.id()).parents().stream()
                        .flatMap(parent -> changes.getOrDefault(parent, List.of()).stream())
                        .noneMatch(cause -> isConsequence(change, cause)));
    }

    /** A partition changes as its table does; what becomes a partition has columns that are inherited. */
    private static boolean isConsequence(Changed change, Changed cause) {
        return change.property().equals(INHERITANCE)
                ? ADOPTION.contains(cause.property())
                : change.id().kind() == cause.id().kind()
                        && change.property().equals(cause.property())
                        && change.before().equals(cause.before())
                        && change.after().equals(cause.after());
    }

    private List<Changed> changes(SchemaObject was) {
        var is = now(was.id());
        var properties = new TreeSet<>(was.facts().keySet());
        properties.addAll(is.facts().keySet());
        return properties.stream()
                .filter(property -> !property.equals(Columns.POSITION))
                .filter(property -> !isSame(was, is, property))
                .map(property -> new Changed(
                        was.id(), property, was.fact(property), is.fact(property), grade(was, is, property)))
                .toList();
    }

    /** The server writes expressions anew when a column that they name changes its type. */
    private static boolean isSame(SchemaObject was, SchemaObject is, String property) {
        return was.fact(property).equals(is.fact(property))
                || (property.equals(DEFINITION)
                        && REWRITTEN.contains(is.id().kind())
                        && SqlReading.isSameDefinition(value(was, property), value(is, property)));
    }

    private static Grade grade(SchemaObject was, SchemaObject is, String property) {
        var isCosmetic = switch (property) {
            case BODY ->
                was.fact("language").equals(is.fact("language"))
                        && isFreeForm(is)
                        && SqlReading.isSame(value(was, property), value(is, property));
            case NOT_NULL -> isNamedByServer(value(was, property)) && isNamedByServer(value(is, property));
            default -> false;
        };
        return isCosmetic ? Grade.COSMETIC : Grade.REAL;
    }

    /** The constraint keeps the name that the server gave it when its table or column is renamed. */
    private static boolean isNamedByServer(String notNull) {
        return notNull.equals("yes") || NAMED_BY_SERVER.matcher(notNull).matches();
    }

    private static String value(SchemaObject object, String property) {
        return object.fact(property).orElse("");
    }

    private static boolean isFreeForm(SchemaObject routine) {
        return routine.fact("language").filter(FREE_FORM::contains).isPresent();
    }

    private Stream<Changed> orders() {
        var ordersAfter = orders(after, before);
        return orders(before, after).entrySet().stream()
                .flatMap(was ->
                        order(was.getKey(), was.getValue(), ordersAfter.getOrDefault(was.getKey(), was.getValue())));
    }

    /** The value of a composite type is written in the order of its attributes. */
    private static Stream<Changed> order(ObjectId table, String before, String after) {
        var isType = table.kind() == DatabaseObjectKind.COMPOSITE_TYPE;
        return before.equals(after)
                ? Stream.empty()
                : Stream.of(new Changed(
                        table,
                        isType ? "attribute order" : "column order",
                        Optional.of(before),
                        Optional.of(after),
                        isType ? Grade.REAL : Grade.COSMETIC));
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
