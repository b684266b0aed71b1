package dev.rung.benchmarks.contender;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** What one writes by hand: a lock, a history table, and each migration with its row in one transaction. */
abstract class JdbcLoop implements Tool {

    abstract JdbcSteps steps();

    @Override
    public void apply(DataSource source) throws SQLException {
        var steps = steps();
        try (var connection = source.getConnection()) {
            if (isThere(connection, steps.size())) {
                return;
            }
            try (var statement = connection.createStatement()) {
                statement.execute("select pg_advisory_lock(7); create table if not exists raw_history"
                        + " (version int primary key, description text not null, checksum text not null,"
                        + " applied_at timestamptz not null default now())");
                for (int version = 1 + current(connection); version <= steps.size(); version++) {
                    apply(connection, statement, version);
                }
                connection.setAutoCommit(true);
                statement.execute("select pg_advisory_unlock(7)");
            }
        }
    }

    @Override
    public void rollback(DataSource source) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(7)");
            for (int version = current(connection); version > 0; version--) {
                connection.setAutoCommit(false);
                steps().step(version).down(statement);
                try (var row = connection.prepareStatement("delete from raw_history where version = ?")) {
                    row.setInt(1, version);
                    row.executeUpdate();
                }
                connection.commit();
            }
            connection.setAutoCommit(true);
            statement.execute("select pg_advisory_unlock(7)");
        }
    }

    void apply(Connection connection, Statement statement, int version) throws SQLException {
        connection.setAutoCommit(false);
        steps().step(version).up(statement);
        try (var row = connection.prepareStatement(
                "insert into raw_history (version, description, checksum) values (?, ?, ?)")) {
            row.setInt(1, version);
            row.setString(2, "change " + version);
            row.setString(3, "checksum of " + version);
            row.executeUpdate();
        }
        connection.commit();
    }

    private static boolean isThere(Connection connection, int size) {
        try {
            return current(connection) == size;
        } catch (SQLException e) {
            return false;
        }
    }

    private static int current(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select version, checksum from raw_history order by version desc limit 1")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }
}
