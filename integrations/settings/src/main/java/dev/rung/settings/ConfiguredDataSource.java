package dev.rung.settings;

import dev.rung.runtime.error.SetupException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * New, unpooled connections of the driver, each with credentials of its own. The runtime knows the class by its name: it is
 * asked in a thread that can be left behind while a server is silent.
 */
final class ConfiguredDataSource implements DataSource {

    /** The state of SQL for credentials that are none. */
    private static final String NO_CREDENTIALS = "28000";

    private final Driver driver = new Driver();
    private final ConnectionTarget target;
    private final CredentialsSource credentials;

    ConfiguredDataSource(ConnectionTarget target, CredentialsSource credentials) {
        this.target = target;
        this.credentials = credentials;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return connect(next());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return connect(new Credentials(user, password));
    }

    private Credentials next() throws SQLException {
        try {
            return credentials.next();
        } catch (SetupException e) {
            throw new SQLInvalidAuthorizationSpecException(e.getMessage(), NO_CREDENTIALS, e);
        }
    }

    private Connection connect(Credentials who) throws SQLException {
        var properties = new Properties();
        target.parameters()
                .stringPropertyNames()
                .forEach(
                        name -> properties.setProperty(name, target.parameters().getProperty(name, "")));
        properties.setProperty(PGProperty.USER.getName(), who.user());
        // Without one, the driver would look for a .pgpass itself, whoever else may read that.
        properties.setProperty(PGProperty.PASSWORD.getName(), who.password().orElse(""));
        var connection = driver.connect(target.url(), properties);
        if (connection == null) {
            throw new SQLException("the driver does not take " + target.url());
        }
        return connection;
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter writer) throws SQLException {
        throw new SQLFeatureNotSupportedException("the driver logs in its own way: loggerLevel in the URL");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("set connect_timeout or loginTimeout in the URL");
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return driver.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (!type.isInstance(this)) {
            throw new SQLException("no wrapper of " + type.getName());
        }
        return type.cast(this);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }

    /** Returns where it leads. */
    @Override
    public String toString() {
        return target.url();
    }
}
