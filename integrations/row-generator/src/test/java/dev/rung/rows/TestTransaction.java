package dev.rung.rows;

import dev.rung.rows.model.RowOptions;
import dev.rung.rows.model.RowReport;
import dev.rung.rows.model.TableRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A transaction in which a test makes its tables, and which is rolled back when the test ends. */
final class TestTransaction implements AutoCloseable {

    private final Connection connection;

    TestTransaction() throws SQLException {
        connection = RowsServer.connect();
        connection.setAutoCommit(false);
    }

    Connection connection() {
        return connection;
    }

    /** Runs one or more statements. */
    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    RowReport fill() throws SQLException {
        return RowGenerator.fill(connection, RowOptions.defaults());
    }

    /** Makes tables, fills them, and returns what became of them, a line each. */
    List<String> filled(String sql) throws SQLException {
        execute(sql);
        return fill().tables().stream().map(TableRows::describe).toList();
    }

    /** Returns the rows, columns joined by {@code |} and SQL's null as {@code null}. */
    List<String> rows(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                var cells = new ArrayList<String>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join("|", cells));
            }
            return rows;
        }
    }

    /** Returns the state with which the server refuses the statement; fails where it does not. */
    String refusal(String sql) throws SQLException {
        var before = connection.setSavepoint();
        try {
            execute(sql);
        } catch (SQLException e) {
            connection.rollback(before);
            return e.getSQLState();
        }
        throw new AssertionError("not refused: " + sql);
    }

    int serverVersion() throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
