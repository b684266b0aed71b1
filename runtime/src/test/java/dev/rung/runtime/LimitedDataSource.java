package dev.rung.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** A data source that returns a given number of connections, and refuses all later ones. */
final class LimitedDataSource extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;

    private int left;

    LimitedDataSource(int connections, PGSimpleDataSource original) {
        left = connections;
        setUrl(original.getURL());
        setUser(original.getUser());
        setPassword(original.getPassword());
    }

    @Override
    public synchronized Connection getConnection() throws SQLException {
        if (left == 0) {
            throw new SQLException("the door is shut", "28000");
        }
        left--;
        return super.getConnection();
    }
}
