package dev.rung.rows.model;

import java.util.List;
import java.util.Optional;

/**
 * What became of one table. Immutable.
 *
 * @param table the table
 * @param inserted how many rows it got
 * @param present how many rows it had before; some 10,000 where there are more
 * @param gaps what its rows do not show, a sentence each: {@code column note has no null in any row}
 * @param obstacle why it got no row, or fewer than were asked for
 * @param missing the table whose rows its own would refer to, where that has none
 * @since 0.1
 */
public record TableRows(
        TableName table,
        int inserted,
        long present,
        List<String> gaps,
        Optional<String> obstacle,
        Optional<TableName> missing) {

    /**
     * Keeps a copy of the list.
     *
     * @since 0.1
     */
    public TableRows {
        gaps = List.copyOf(gaps);
    }

    /**
     * Returns whether there is a row in it, be it ours or not.
     *
     * @since 0.1
     */
    public boolean hasRows() {
        return inserted + present > 0;
    }

    /**
     * Returns one line: {@code table orders: 3 rows}, or why there is none.
     *
     * @since 0.1
     */
    public String describe() {
        if (!hasRows()) {
            return "table " + table + ": " + obstacle.orElse("no row");
        }
        var rows = "table " + table + ": " + inserted + (inserted == 1 ? " row" : " rows")
                + (present > 0 ? ", " + present + " were there" : "");
        return rows + obstacle.map(reason -> "; no more, because " + reason).orElse("");
    }
}
