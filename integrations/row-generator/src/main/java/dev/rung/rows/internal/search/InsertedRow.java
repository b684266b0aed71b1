package dev.rung.rows.internal.search;

import dev.rung.rows.internal.value.Value;
import java.util.Map;

/**
 * A row that was inserted.
 *
 * @param place where the server keeps it, as an SQL condition; an update moves it
 * @param values what was given for each column
 */
public record InsertedRow(String place, Map<String, Value> values) {}
