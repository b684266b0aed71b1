package dev.rung.cli.output;

import dev.rung.runtime.internal.text.TextTable;
import dev.rung.runtime.model.EntryKind;
import dev.rung.runtime.model.HistoryRow;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** The rows of a history for a person. */
public final class HistoryTable {

    private HistoryTable() {}

    /** Returns one line for each row, below a line that counts them. */
    public static String of(List<HistoryRow> rows) {
        var table = new TextTable(rows.size() + (rows.size() == 1 ? " row" : " rows"));
        rows.forEach(row -> add(row, table));
        return table.toString();
    }

    private static void add(HistoryRow row, TextTable table) {
        var what = row.kind() == EntryKind.MIGRATION
                ? row.direction().name()
                : row.kind().name();
        table.row(List.of(
                Long.toString(row.seq()),
                row.version().toString(),
                row.description(),
                what.toLowerCase(Locale.ROOT),
                row.outcome().name().toLowerCase(Locale.ROOT),
                row.startedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                row.took().map(Duration::toMillis).map(millis -> millis + " ms").orElse(""),
                row.run().databaseUser() + "@" + row.run().host()));
        row.failure().ifPresent(failure -> table.below(failure.message()));
        row.reason().ifPresent(reason -> table.below("reason: " + reason));
    }
}
