package dev.rung;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Turns one row of a query into a value.
 *
 * @param <T> the type of the value
 * @since 0.1
 */
@FunctionalInterface
public interface RowMapper<T extends @Nullable Object> {

    /**
     * Returns the value of the current row of {@code row}. Must not move to another row.
     *
     * @param row the result, standing on the row to read
     * @return the value; may be null where {@code T} allows it
     * @throws SQLException if a column cannot be read
     */
    T map(ResultSet row) throws SQLException;
}
