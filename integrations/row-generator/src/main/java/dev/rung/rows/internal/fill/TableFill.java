package dev.rung.rows.internal.fill;

import dev.rung.rows.internal.catalog.TableFacts;
import dev.rung.rows.internal.search.Coverage;
import dev.rung.rows.internal.search.InsertedRow;
import dev.rung.rows.internal.search.ProvenValues;
import dev.rung.rows.internal.search.Refusal;
import dev.rung.rows.internal.search.RefusedException;
import dev.rung.rows.internal.search.RowChoices;
import dev.rung.rows.internal.search.RowRequirements;
import dev.rung.rows.internal.search.RowRequirements.Strictness;
import dev.rung.rows.internal.search.RowSearch;
import dev.rung.rows.internal.search.RowWriter;
import dev.rung.rows.internal.search.TableRules;
import dev.rung.rows.internal.search.TryBudget;
import dev.rung.rows.internal.sql.Savepoints;
import dev.rung.rows.internal.sql.SqlErrors;
import dev.rung.rows.model.TableName;
import dev.rung.rows.model.TableRows;
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

    private final FillOrder.Position position;
    private final TableFacts table;
    private final Savepoints savepoints;
    private final RowChoices choices;
    private final TableRules rules;
    private final Coverage coverage;
    private final RowWriter writer;
    private final TryBudget budget = new TryBudget();
    private final List<InsertedRow> rows = new ArrayList<>();

    private long present;
    private @Nullable String obstacle;
    private @Nullable TableName missing;

    TableFill(FillOrder.Position position, Savepoints savepoints, ProvenValues values) {
        this.position = position;
        this.table = position.table();
        this.savepoints = savepoints;
        this.rules = new TableRules(table);
        this.coverage = new Coverage(table);
        coverage.doWithout(position.openColumns());
        this.choices = new RowChoices(position.open(), rules, coverage, values);
        this.writer = new RowWriter(table.name(), savepoints);
    }

    FillOrder.Position position() {
        return position;
    }

    RowWriter writer() {
        return writer;
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
     * value, a label of an enum. Inserts none where every statement on the table fails: the role may not read it, for example.
     */
    void fill(int wanted) throws SQLException {
        try {
            savepoints.attempt(() -> {
                present = count();
                addAll(wanted);
                return present;
            });
        } catch (SQLException e) {
            SqlErrors.requireRefusal(e);
            rows.clear();
            obstacle = Refusal.of(e, rules).cause().reason();
        }
    }

    /** Inserts nothing, because a constraint that is checked at the commit refused the rows of an earlier attempt. */
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
                Optional.ofNullable(obstacle).map(this::withCycle),
                Optional.ofNullable(missing));
    }

    private String withCycle(String reason) {
        var names = position.cycle().stream().map(TableName::toString).toList();
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
        var row = insert(new RowRequirements(number, present + number, Strictness.BOUNDARY_VALUES));
        rows.add(row);
        coverage.add(row.values());
    }

    /** Relaxes the requirements where the reason for a refusal is not known. */
    private InsertedRow insert(RowRequirements required) throws SQLException, RefusedException {
        try {
            return new RowSearch(rules, writer, budget, choices.of(required, savepoints)).find();
        } catch (RefusedException e) {
            var relaxed = required.relaxed();
            if (e.hasRule() || relaxed.isEmpty()) {
                throw e;
            }
            return insert(relaxed.get());
        }
    }

    private long count() throws SQLException {
        var limited = "select from " + table.from() + " limit " + MOST_COUNTED;
        try (var statement = savepoints.connection().createStatement();
                var counted = statement.executeQuery("select pg_catalog.count(*) from (" + limited + ") as few")) {
            counted.next();
            return counted.getLong(1);
        }
    }
}
