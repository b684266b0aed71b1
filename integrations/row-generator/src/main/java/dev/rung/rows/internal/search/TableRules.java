package dev.rung.rows.internal.search;

import dev.rung.rows.internal.catalog.CheckFacts;
import dev.rung.rows.internal.catalog.ColumnFacts;
import dev.rung.rows.internal.catalog.KeyFacts;
import dev.rung.rows.internal.catalog.PartitionFacts;
import dev.rung.rows.internal.catalog.TableFacts;
import dev.rung.rows.internal.value.Literals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of a table by column: conditions, literals that they mention, and which columns differ from row to row. */
public final class TableRules {

    private final TableFacts table;
    private final List<Condition> checks;
    private final Map<String, Literals> hints = new HashMap<>();
    private final Set<String> varying = new LinkedHashSet<>();

    public TableRules(TableFacts table) {
        this.table = table;
        this.checks = table.checks().stream()
                .filter(check -> !check.columns().isEmpty())
                .filter(check -> check.columns().stream().allMatch(table::isGiven))
                .map(check -> new Condition(title(check), check.columns(), check.expression()))
                .toList();
        table.columns().forEach(column -> hints.put(column.name(), hints(column)));
        table.keys().stream().map(this::mostVarying).flatMap(Optional::stream).forEach(varying::add);
    }

    TableFacts table() {
        return table;
    }

    /** Returns the conditions that each row has to satisfy and that generated values decide. */
    List<Condition> checks() {
        return checks;
    }

    /** Returns what a row has to satisfy to land in the partition. */
    Optional<Condition> bounds(PartitionFacts partition) {
        var columns = mentioned(partition.expression());
        return partition.expression().isEmpty()
                        || columns.isEmpty()
                        || !columns.stream().allMatch(table::isGiven)
                ? Optional.empty()
                : Optional.of(
                        new Condition("the bounds of partition " + partition.name(), columns, partition.expression()));
    }

    Literals hints(String column) {
        return hints.getOrDefault(column, Literals.NONE);
    }

    /** Returns whether the column's values differ from row to row. */
    boolean isVarying(String column) {
        return varying.contains(column);
    }

    /** Returns whether a migration that is still to come decides on the values of the column. */
    boolean isUpcoming(String column) {
        return table.checks().stream()
                .anyMatch(check -> check.isUpcoming() && check.columns().contains(column));
    }

    /** Returns how users know what has this name: a check, a key, a foreign key. */
    String title(String constraint) {
        return Stream.of(
                        table.checks().stream()
                                .filter(check -> check.name().equals(constraint))
                                .map(TableRules::title),
                        table.keys().stream()
                                .filter(key -> key.name().equals(constraint))
                                .map(key -> "unique " + constraint + " (" + String.join(", ", key.columns()) + ")"),
                        Stream.of("constraint " + constraint))
                .flatMap(titles -> titles)
                .findFirst()
                .orElseThrow();
    }

    private static String title(CheckFacts check) {
        var expression = check.expression();
        var bare = expression.startsWith("(") && expression.endsWith(")") ? expression : "(" + expression + ")";
        return "check " + check.name() + " " + bare;
    }

    private Literals hints(ColumnFacts column) {
        var expressions = new ArrayList<String>();
        table.checks().stream()
                .filter(check -> check.columns().contains(column.name()) || isComputedFrom(check.columns(), column))
                .map(CheckFacts::expression)
                .forEach(expressions::add);
        table.partitions().stream()
                .map(PartitionFacts::expression)
                .filter(expression -> mentioned(expression).contains(column.name()))
                .forEach(expressions::add);
        var hints = Literals.of(expressions);
        return hints.isEmpty() ? hints : hints.and(column.mentioned());
    }

    private boolean isComputedFrom(Set<String> computed, ColumnFacts column) {
        return table.columns().stream()
                .anyMatch(candidate -> computed.contains(candidate.name())
                        && candidate.computedFrom().contains(column.name()));
    }

    private Set<String> mentioned(String expression) {
        return table.columns().stream()
                .map(ColumnFacts::name)
                .filter(name -> Pattern.compile("(?<![\\w.'])\"?" + Pattern.quote(name) + "\"?(?![\\w(.'])")
                        .matcher(expression)
                        .find())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One column suffices to distinguish rows: the last that neither refers to others nor is constrained, if there is one. */
    private Optional<String> mostVarying(KeyFacts key) {
        var given = key.columns().stream().filter(table::isGiven).toList();
        if (given.size() < key.columns().size()
                && !given.isEmpty()
                && key.columns().size() > 1) {
            return Optional.empty();
        }
        var free = given.stream().filter(column -> isFree(column)).toList();
        var best = free.isEmpty() ? given : free;
        return best.isEmpty() ? Optional.empty() : Optional.of(best.get(best.size() - 1));
    }

    private boolean isFree(String column) {
        return hints(column).isEmpty()
                && table.references().stream()
                        .noneMatch(reference -> reference.columns().contains(column));
    }
}
