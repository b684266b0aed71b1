package dev.rung.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** A data source that gives one connection, and then nobody is let in any more. */
final class SingleUse extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;

    private boolean used;

    SingleUse(PGSimpleDataSource original) {
        setUrl(original.getURL());
        setUser(original.getUser());
        setPassword(original.getPassword());
    }

    @Override
    public synchronized Connection getConnection() throws SQLException {
        if (used) {
            throw new SQLException("the door is shut", "28000");
        }
        used = true;
        return super.getConnection();
    }
}
