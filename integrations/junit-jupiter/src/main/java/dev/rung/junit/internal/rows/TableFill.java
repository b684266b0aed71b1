package dev.rung.junit.internal.rows;

import dev.rung.junit.internal.rows.RowWish.Mood;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills one table. Not thread-safe. */
final class TableFill {

    private static final int MOST_COUNTED = 10_000;
    private static final int MOST_PARTITIONS = 50;

    /** Enough for the labels of most enums, and one label twice. */
    private static final int MOST_FOR_VALUES = 9;

    private final FillOrder.Place place;
    private final TableFacts table;
    private final Attempts attempts;
    private final RowChoices choices;
    private final TableRules rules;
    private final Coverage coverage;
    private final RowSearch.Tools tools;
    private final List<InsertedRow> rows = new ArrayList<>();

    private long present;
    private @Nullable String obstacle;
    private @Nullable TableName missing;

    TableFill(FillOrder.Place place, Attempts attempts, ProvenValues values) {
        this.place = place;
        this.table = place.table();
        this.attempts = attempts;
        this.rules = new TableRules(table);
        this.coverage = new Coverage(table);
        coverage.doWithout(place.openColumns());
        this.choices = new RowChoices(place, rules, coverage, values);
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

    /**
     * Inserts {@code wanted} rows, one per partition if these are more, and a few more where columns lack something: a null, a
     * value, a label of an enum. Inserts
     * none where the table cannot be worked with at all: the role may not read it, for example.
     */
    void fill(int wanted) throws SQLException {
        try {
            attempts.attempt(() -> {
                present = count();
                addAll(wanted);
                return present;
            });
        } catch (SQLException e) {
            Attempts.onlyRefusals(e);
            rows.clear();
            obstacle = Refusal.of(e, rules).cause().reason();
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
                Optional.ofNullable(obstacle).map(this::withKnot),
                Optional.ofNullable(missing));
    }

    private String withKnot(String reason) {
        var names = place.knot().stream().map(TableName::toString).toList();
        return names.isEmpty()
                ? reason
                : reason + "; " + String.join(" and ", names)
                        + " refer to each other, and neither takes a null there nor waits for the commit";
    }

    private void addAll(int wanted) throws SQLException {
        int atLeast = Math.max(wanted, Math.min(table.partitions().size(), MOST_PARTITIONS));
        for (int number = 0; number < atLeast; number++) {
            try {
                add(number);
            } catch (RefusedException e) {
                obstacle = e.reason();
                missing = e.missing().orElse(null);
            }
        }
        if (wanted > 1) {
            addWhatLacks(atLeast);
        }
    }

    /** Adds rows as long as each of them brings a null or a value that no row had; one that is refused is not missed. */
    private void addWhatLacks(int start) throws SQLException {
        long before = Long.MAX_VALUE;
        long lacking = coverage.lacking();
        int end = Math.max(2 * start, MOST_FOR_VALUES);
        try {
            for (int number = start; lacking > 0 && lacking < before && number < end; number++) {
                add(number);
                before = lacking;
                lacking = coverage.lacking();
            }
        } catch (RefusedException e) {
            // What the row would have brought stays a gap.
        }
    }

    private void add(int number) throws SQLException, RefusedException {
        var row = insert(new RowWish(number, present + number, Mood.BOLD));
        rows.add(row);
        coverage.add(row.values());
    }

    /** Wishes for less where nobody knows what was wrong with a row. */
    private InsertedRow insert(RowWish wish) throws SQLException, RefusedException {
        try {
            return new RowSearch(rules, tools, choices.of(wish, attempts)).find();
        } catch (RefusedException e) {
            var humbler = wish.humbler();
            if (e.hasRule() || humbler.isEmpty()) {
                throw e;
            }
            return insert(humbler.get());
        }
    }

    private long count() throws SQLException {
        var limited = "select from " + table.from() + " limit " + MOST_COUNTED;
        try (var statement = attempts.connection().createStatement();
                var counted = statement.executeQuery("select pg_catalog.count(*) from (" + limited + ") as few")) {
            counted.next();
            return counted.getLong(1);
        }
    }
}
