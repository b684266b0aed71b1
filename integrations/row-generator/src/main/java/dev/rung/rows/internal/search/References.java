package dev.rung.rows.internal.search;

import dev.rung.rows.internal.catalog.ColumnFacts;
import dev.rung.rows.internal.catalog.Deferral;
import dev.rung.rows.internal.catalog.ReferenceFacts;
import dev.rung.rows.internal.catalog.ReferenceFacts.Match;
import dev.rung.rows.internal.catalog.TableFacts;
import dev.rung.rows.internal.sql.Quoting;
import dev.rung.rows.internal.value.Value;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The foreign keys of a table, with the rows that they can refer to right now. */
final class References {

    /**
     * A foreign key.
     *
     * @param keys what it can refer to
     * @param isLater whether it gets its rows later, and any value will do until then
     */
    private record Link(
            ReferenceFacts facts, List<List<Value>> keys, boolean isOptional, boolean isLater, boolean isSelf) {

        /** Returns whether a first row could only refer to itself. */
        boolean isCircle() {
            return isSelf && keys.isEmpty() && !isOptional;
        }
    }

    private final TableFacts table;
    private final List<Link> links;

    private References(TableFacts table, List<Link> links) {
        this.table = table;
        this.links = links;
    }

    /**
     * Reads the rows that exist now.
     *
     * @param open the references whose rows come later
     */
    static References of(TableFacts table, List<ReferenceFacts> open, ReferencedRows rows) throws SQLException {
        var links = new ArrayList<Link>();
        for (var facts : table.references()) {
            if (facts.columns().stream().allMatch(table::isGiven)) {
                var keys = rows.keys(facts.target());
                boolean isOptional = table.isOptional(facts);
                boolean isLater =
                        open.contains(facts) && !isOptional && keys.isEmpty() && facts.deferral() != Deferral.NEVER;
                boolean isSelf = facts.target().table() == table.id();
                links.add(new Link(facts, keys, isOptional, isLater, isSelf));
            }
        }
        return new References(table, links);
    }

    /** Returns the values that the column has to be chosen from; nothing where it refers to nothing. */
    Optional<List<Value>> values(String column) {
        var concerned = links.stream()
                .filter(link -> link.facts().columns().contains(column) && !link.isLater())
                .filter(link -> !(link.keys().isEmpty()
                        && link.isOptional()
                        && link.facts().isComposite()))
                .toList();
        if (concerned.isEmpty() || concerned.stream().anyMatch(Link::isCircle)) {
            return Optional.empty();
        }
        var values = new LinkedHashSet<Value>();
        for (var link : concerned) {
            int at = link.facts().columns().indexOf(column);
            link.keys().forEach(key -> values.add(key.get(at)));
        }
        return Optional.of(List.copyOf(values));
    }

    /** Returns the conditions of the foreign keys, where choosing from {@link #values} is not enough. */
    List<Condition> conditions() {
        return links.stream()
                .filter(link -> !link.isLater())
                .filter(link -> link.facts().isComposite() || link.isCircle())
                .map(this::condition)
                .toList();
    }

    /** Returns the foreign key that leaves this column without a value, because no row exists that it could refer to. */
    Optional<ReferenceFacts> unanswered(String column) {
        return links.stream()
                .filter(link -> link.facts().columns().contains(column)
                        && link.keys().isEmpty()
                        && !link.isOptional()
                        && !link.isLater()
                        && !link.isCircle())
                .map(Link::facts)
                .findFirst();
    }

    private Condition condition(Link link) {
        var facts = link.facts();
        var ways = new ArrayList<String>();
        if (link.isOptional()) {
            ways.add(facts.columns().stream()
                    .map(column -> Quoting.identifier(column) + " is null")
                    .collect(Collectors.joining(facts.match() == Match.FULL ? " and " : " or ", "(", ")")));
        }
        var own = "(" + Quoting.identifiers(facts.columns()) + ")";
        if (!link.keys().isEmpty()) {
            ways.add(own + " in ("
                    + link.keys().stream().map(key -> row(facts, key)).collect(Collectors.joining(", ")) + ")");
        }
        Set<String> columns = new LinkedHashSet<>(facts.columns());
        if (link.isCircle()) {
            ways.add(own + " = (" + Quoting.identifiers(facts.target().columns()) + ")");
            columns.addAll(facts.target().columns());
        }
        var title = "foreign key " + facts.name() + " (" + String.join(", ", facts.columns()) + ")";
        return new Condition(title, columns, ways.isEmpty() ? "false" : String.join(" or ", ways));
    }

    private String row(ReferenceFacts facts, List<Value> key) {
        var types = table.columns().stream().collect(Collectors.toMap(ColumnFacts::name, ColumnFacts::sqlType));
        var cells = new ArrayList<String>();
        for (var column : facts.columns()) {
            cells.add(key.get(cells.size()).sql(typeOf(types, column)));
        }
        return "(" + String.join(", ", cells) + ")";
    }

    private static String typeOf(Map<String, String> types, String column) {
        return types.getOrDefault(column, "pg_catalog.text");
    }
}
