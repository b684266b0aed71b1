package dev.rung.benchmarks.contender;

import java.sql.SQLException;
import javax.sql.DataSource;

/** No tool: what a process pays that connects and asks for one row. */
public final class Bare implements Tool {

    @Override
    public void apply(DataSource source) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select 1")) {
            row.next();
        }
    }

    @Override
    public void rollback(DataSource source) {
        throw new UnsupportedOperationException();
    }
}
