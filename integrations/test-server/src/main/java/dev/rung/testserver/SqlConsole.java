package dev.rung.testserver;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import javax.sql.DataSource;

/**
 * Runs SQL for a test; each call has a connection of its own, so that no session stays behind. As thread-safe as its source.
 *
 * @param source where connections come from
 * @since 0.1
 */
public record SqlConsole(DataSource source) {

    /**
     * Runs one or more statements, as a script would, outside an explicit transaction.
     *
     * @param sql the statements
     * @throws IllegalStateException if one fails, with the {@code SQLException} as cause
     */
    public void execute(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    /**
     * Returns the rows, columns joined by {@code |} and SQL's null as {@code null}.
     *
     * @param sql a query
     * @param arguments the values of its parameters
     * @return a line for each row
     * @throws IllegalStateException if it fails, with the {@code SQLException} as cause
     */
    public List<String> rows(String sql, Object... arguments) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                return lines(result);
            }
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    /**
     * Returns the only value of the only row.
     *
     * @param sql a query
     * @param arguments the values of its parameters
     * @return the value; SQL's null as {@code null}
     * @throws IllegalStateException if it fails, with the {@code SQLException} as cause, or has not one row
     */
    public String value(String sql, Object... arguments) {
        List<String> rows = rows(sql, arguments);
        if (rows.size() != 1) {
            throw new IllegalStateException("one row expected, " + rows.size() + " came: " + sql);
        }
        return rows.get(0);
    }

    private static List<String> lines(ResultSet result) throws SQLException {
        List<String> lines = new ArrayList<>();
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
            StringJoiner line = new StringJoiner("|");
            for (int column = 1; column <= columns; column++) {
                line.add(String.valueOf(result.getString(column)));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static IllegalStateException failure(String sql, SQLException cause) {
        return new IllegalStateException(cause.getMessage() + "\nin: " + sql, cause);
    }
}
