package dev.rung.sqlcheck.own;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Notes every text that is sent over the connections of a data source, and the path in force before it. Thread-safe. */
final class Recorder {

    /**
     * A text that was sent.
     *
     * @param sql the text, of one statement or more
     * @param path the {@code search_path} before it, as the server reports it
     */
    record Sent(String sql, String path) {}

    private final List<Sent> sent = new CopyOnWriteArrayList<>();

    /** Returns {@code source} with this recorder before it. */
    DataSource over(DataSource source) {
        return proxy(DataSource.class, (self, method, args) -> {
            var result = call(source, method, args);
            return result instanceof Connection connection ? over(connection) : result;
        });
    }

    private Connection over(Connection connection) {
        return proxy(Connection.class, (self, method, args) -> {
            var result = call(connection, method, args);
            if (result instanceof PreparedStatement statement) {
                return proxy(PreparedStatement.class, new Sender(connection, statement, String.valueOf(args[0])));
            }
            return result instanceof Statement statement
                    ? proxy(Statement.class, new Sender(connection, statement, ""))
                    : result;
        });
    }

    /** Returns what was sent so far, in its order. */
    List<Sent> sent() {
        return List.copyOf(sent);
    }

    private final class Sender implements InvocationHandler {

        private final Connection connection;
        private final Statement statement;
        private final String prepared;
        private final List<String> batch = new ArrayList<>();

        private Sender(Connection connection, Statement statement, String prepared) {
            this.connection = connection;
            this.statement = statement;
            this.prepared = prepared;
        }

        @Override
        public Object invoke(Object self, Method method, Object[] args) throws Throwable {
            var text = args != null && args.length > 0 && args[0] instanceof String sql ? sql : prepared;
            if (method.getName().equals("addBatch")) {
                batch.add(text);
            } else if (method.getName().endsWith("Batch")) {
                note(String.join(";\n", batch));
                batch.clear();
            } else if (method.getName().startsWith("execute")) {
                note(text);
            }
            return call(statement, method, args);
        }

        private void note(String sql) throws SQLException {
            sent.add(new Sent(sql, connection.unwrap(PGConnection.class).getParameterStatus("search_path")));
        }
    }

    private static Object call(Object target, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Recorder.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
