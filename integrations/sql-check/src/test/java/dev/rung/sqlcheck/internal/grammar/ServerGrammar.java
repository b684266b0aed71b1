package dev.rung.sqlcheck.internal.grammar;

import dev.rung.testserver.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.util.PSQLException;

/**
 * Asks a server only for its grammar: in a transaction that has failed it reads a text, and then refuses to do what the
 * text says.
 */
final class ServerGrammar implements AutoCloseable {

    /** What the server says once it has read the text: that the transaction failed, or that there is none. */
    private static final String TRANSACTION_STATE = "25";

    private final Connection connection;

    ServerGrammar() throws SQLException {
        var login = TestServer.shared().login();
        var properties = new Properties();
        properties.put("preferQueryMode", "simple"); // the text goes as it is, whole
        if (login.user() != null) {
            properties.put("user", login.user());
        }
        if (login.password() != null) {
            properties.put("password", login.password());
        }
        connection = new Driver().connect(login.url(), properties);
    }

    /** Returns the message and the place of the first error, or that there is none. */
    Map.Entry<String, Integer> parse(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            fail(statement);
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            return Map.entry("", 0);
        } catch (PSQLException e) {
            var error = e.getServerErrorMessage();
            return error == null || String.valueOf(error.getSQLState()).startsWith(TRANSACTION_STATE)
                    ? Map.entry("", 0)
                    : Map.entry(String.valueOf(error.getMessage()), error.getPosition() - 1);
        }
    }

    private static void fail(Statement statement) throws SQLException {
        statement.execute("rollback; begin");
        try {
            statement.execute("select 1 / 0");
        } catch (PSQLException e) {
            return;
        }
        throw new AssertionError("the transaction did not fail");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
