package dev.rung.runtime;

import dev.rung.runtime.internal.history.HistoryTable;
import dev.rung.runtime.model.History;

/**
 * The history as it was read.
 *
 * @param table the table
 * @param rows its rows
 */
record LoadedHistory(HistoryTable table, History rows) {}
