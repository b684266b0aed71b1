package dev.rung.runtime.model;

import dev.rung.catalog.CatalogEntry;
import dev.rung.runtime.internal.text.Printable;
import java.util.Optional;

/**
 * The status of one migration: its entry in the code, its last row in the history, and the state that follows.
 *
 * @param version the migration
 * @param state its state
 * @param entry the code's side; empty where the class is missing
 * @param row the history's side: the attempt that applied it, or the one that was interrupted; empty where it is not
 *     applied
 * @since 0.1
 */
public record MigrationStatus(
        Version version, MigrationState state, Optional<CatalogEntry> entry, Optional<HistoryRow> row) {

    /**
     * Returns what the migration does.
     *
     * @return the description in the code, else the one in the history
     */
    public String description() {
        return entry.map(CatalogEntry::description)
                .or(() -> row.map(HistoryRow::description))
                .orElse("");
    }

    /**
     * Returns version and description, as messages show them.
     *
     * @return both, such as {@code V2 orders}, on one line
     */
    public String name() {
        return version + " " + Printable.of(description());
    }

    /** Returns version, description and state, such as {@code V2 orders (pending)}. */
    @Override
    public String toString() {
        return "%s (%s)".formatted(name(), Tables.words(state));
    }
}
