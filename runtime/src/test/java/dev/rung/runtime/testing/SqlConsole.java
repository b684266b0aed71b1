package dev.rung.runtime.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import javax.sql.DataSource;

/** Runs SQL for a test; each call has a connection of its own, so that no session stays behind. */
record SqlConsole(DataSource source) {

    /** Runs one or more statements, as a script would, outside an explicit transaction. */
    void execute(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    /** Returns the rows, columns joined by {@code |} and SQL's null as {@code null}. */
    List<String> rows(String sql, Object... arguments) {
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

    /** Returns the only value of the only row. */
    String value(String sql, Object... arguments) {
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
