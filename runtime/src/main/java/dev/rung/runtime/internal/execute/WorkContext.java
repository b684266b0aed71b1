package dev.rung.runtime.internal.execute;

import dev.rung.MigrationContext;
import dev.rung.RowMapper;
import dev.rung.StatementException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The database as a migration sees it. */
final class WorkContext implements MigrationContext {

    /** Hears of each statement before it begins. */
    @FunctionalInterface
    interface StatementListener {

        /** Nothing listens inside a transaction: it is all or nothing anyway. */
        StatementListener NONE = sql -> {};

        void begins(String sql) throws SQLException;
    }

    private final Connection connection;
    private final StatementListener listener;

    WorkContext(Connection guarded, StatementListener listener) {
        this.connection = guarded;
        this.listener = listener;
    }

    @Override
    public void execute(String sql) {
        try {
            listener.begins(sql);
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new StatementException(e);
        }
    }

    @Override
    public long update(String sql, @Nullable Object... args) {
        try {
            listener.begins(sql);
            try (var statement = prepare(sql, args)) {
                return statement.executeLargeUpdate();
            }
        } catch (SQLException e) {
            throw new StatementException(e);
        }
    }

    @Override
    public <T extends @Nullable Object> List<T> query(
            String sql, RowMapper<? extends T> mapper, @Nullable Object... args) {
        try {
            listener.begins(sql);
            try (var statement = prepare(sql, args);
                    var row = statement.executeQuery()) {
                var values = new ArrayList<T>();
                while (row.next()) {
                    values.add(mapper.map(row));
                }
                return Collections.unmodifiableList(values);
            }
        } catch (SQLException e) {
            throw new StatementException(e);
        }
    }

    @Override
    public Connection connection() {
        try {
            listener.begins("");
            return connection;
        } catch (SQLException e) {
            throw new StatementException(e);
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... args) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < args.length; i++) {
            statement.setObject(i + 1, args[i]);
        }
        return statement;
    }
}
