package dev.rung.runtime.internal.sql;

import dev.rung.schema.internal.sql.SqlName;

/**
 * An index that a statement creates unless there is one of its name, whatever that is.
 *
 * @param index the index
 * @param table its table
 * @param extent of how much of its table
 */
public record ConditionalIndex(SqlName index, SqlName table, IndexCreation.Extent extent) {}
