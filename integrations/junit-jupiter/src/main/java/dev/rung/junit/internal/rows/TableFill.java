package dev.rung.junit.internal.rows;

import dev.rung.junit.internal.rows.RowWish.Mood;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fills one table. Not thread-safe. */
final class TableFill {

    private static final int MOST_COUNTED = 10_000;
    private static final int MOST_PARTITIONS = 50;

    private final FillOrder.Place place;
    private final TableFacts table;
    private final Attempts attempts;
    private final ProvenValues values;
    private final TableRules rules;
    private final Coverage coverage;
    private final RowSearch.Tools tools;
    private final List<InsertedRow> rows = new ArrayList<>();

    /** The columns that get a value later, or never. */
    private final Set<String> withoutValue;

    private long present;
    private @Nullable String obstacle;

    TableFill(FillOrder.Place place, Attempts attempts, ProvenValues values) {
        this.place = place;
        this.table = place.table();
        this.attempts = attempts;
        this.values = values;
        this.rules = new TableRules(table);
        this.coverage = new Coverage(table);
        this.withoutValue = new HashSet<>(place.openColumns());
        this.tools = new RowSearch.Tools(new RowWriter(table.name(), attempts), new TryBudget());
    }

    FillOrder.Place place() {
        return place;
    }

    RowWriter writer() {
        return tools.writer();
    }

    /** Returns the rows that were inserted; the list can be changed by those who change the rows. */
    List<InsertedRow> rows() {
        return rows;
    }

    Coverage coverage() {
        return coverage;
    }

    /** Inserts {@code wanted} rows, one per partition if these are more, and a few more where columns lack something. */
    void fill(int wanted) throws SQLException {
        try {
            present = count();
            int atLeast = Math.max(wanted, Math.min(table.partitions().size(), MOST_PARTITIONS));
            for (int number = 0; number < atLeast; number++) {
                add(number);
            }
            if (wanted > 1) {
                addWhatLacks(atLeast);
            }
        } catch (SQLException e) {
            Attempts.onlyRefusals(e);
            obstacle = Refusal.of(e, table, rules).cause().reason();
        }
    }

    /** Inserts nothing, because rows were taken before and turned out to be unwelcome. */
    void leaveEmpty(String reason) throws SQLException {
        present = count();
        obstacle = reason;
    }

    TableRows report() {
        return new TableRows(
                table.name(),
                rows.size(),
                present,
                rows.isEmpty() ? List.of() : coverage.gaps(),
                Optional.ofNullable(obstacle).map(this::withKnot));
    }

    private String withKnot(String reason) {
        var names = place.knot().stream().map(TableName::toString).toList();
        return names.isEmpty()
                ? reason
                : reason + "; " + String.join(" and ", names)
                        + " refer to each other, and neither takes a null there nor waits for the commit";
    }

    /** Adds rows as long as each of them brings a null or a value that no row had. */
    private void addWhatLacks(int start) throws SQLException {
        long before = Long.MAX_VALUE;
        long lacking = coverage.lacking(withoutValue);
        for (int number = start; lacking > 0 && lacking < before && number < 2 * start; number++) {
            add(number);
            before = lacking;
            lacking = coverage.lacking(withoutValue);
        }
    }

    private void add(int number) throws SQLException {
        try {
            var row = insert(new RowWish(number, present + number, Mood.BOLD));
            rows.add(row);
            coverage.add(row.values());
        } catch (RefusedException e) {
            obstacle = e.reason();
        }
    }

    private InsertedRow insert(RowWish wish) throws SQLException, RefusedException {
        RefusedException last = null;
        for (var mood : Mood.values()) {
            try {
                return new RowSearch(table, rules, tools, choices(wish.in(mood))).find();
            } catch (RefusedException e) {
                last = e;
                if (e.hasRule()) {
                    break;
                }
            }
        }
        throw last;
    }

    private List<Choice> choices(RowWish wish) throws SQLException, RefusedException {
        var references = References.of(place, new ReferencedRows(attempts));
        var makers = new RowSlots(rules, references, coverage, values);
        Map<String, Slot> slots = new LinkedHashMap<>();
        for (var column : table.columns()) {
            if (column.isGiven()) {
                var slot = makers.slot(column, wish);
                if (!slot.options().isEmpty()) {
                    slots.put(column.name(), slot);
                }
                if (slot.options().stream().allMatch(Value::isNull)) {
                    withoutValue.add(column.name());
                }
            }
        }
        var conditions = Stream.of(rules.checks().stream(), references.conditions().stream(), bounds(wish).stream())
                .flatMap(part -> part)
                .toList();
        var combinations = new Combinations(table.name(), attempts);
        var choices = new ArrayList<Choice>();
        for (var group : Groups.of(List.copyOf(slots.keySet()), conditions)) {
            choices.addAll(combinations.choices(
                    group.columns().stream().map(slots::get).toList(), group.conditions()));
        }
        return choices;
    }

    private Optional<Condition> bounds(RowWish wish) {
        var partitions = table.partitions();
        return partitions.isEmpty()
                ? Optional.empty()
                : rules.bounds(partitions.get(wish.number() % partitions.size()));
    }

    private long count() throws SQLException {
        var limited = "select from " + table.from() + " limit " + MOST_COUNTED;
        return attempts.attempt(() -> {
            try (var statement = attempts.connection().createStatement();
                    var counted = statement.executeQuery("select pg_catalog.count(*) from (" + limited + ") as few")) {
                counted.next();
                return counted.getLong(1);
            }
        });
    }
}
