package dev.rung.runtime.matrix;

import dev.rung.runtime.matrix.Stop.Edge;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import javax.sql.DataSource;

/** A data source whose connections read what is sent through them, and stop where a {@link Stop} says so. */
final class StoppingDataSource {

    private final Stop stop;

    private StoppingDataSource(Stop stop) {
        this.stop = stop;
    }

    static DataSource of(DataSource dataSource, Stop stop) {
        var stopping = new StoppingDataSource(stop);
        return proxy(DataSource.class, (self, method, args) -> {
            var result = call(dataSource, method, args);
            return result instanceof Connection connection ? stopping.connection(connection) : result;
        });
    }

    private Connection connection(Connection connection) {
        var recogniser = new Recogniser();
        return proxy(Connection.class, (self, method, args) -> {
            if (method.getName().equals(Recogniser.COMMIT)) {
                return new Sending(recogniser, Recogniser.COMMIT, 0).around(() -> call(connection, method, args));
            }
            var result = call(connection, method, args);
            if (result instanceof PreparedStatement statement) {
                return proxy(PreparedStatement.class, new Watch(recogniser, statement, (String) args[0]));
            }
            return result instanceof Statement statement
                    ? proxy(Statement.class, new Watch(recogniser, statement, ""))
                    : result;
        });
    }

    /** One call of JDBC. */
    private interface Call {
        Object run() throws Throwable;
    }

    /** SQL that is sent to the server. */
    private final class Sending {

        private final Recogniser recogniser;
        private final String sql;
        private final long firstParameter;

        Sending(Recogniser recogniser, String sql, long firstParameter) {
            this.recogniser = recogniser;
            this.sql = sql;
            this.firstParameter = firstParameter;
        }

        Object around(Call call) throws Throwable {
            var seen = recogniser.sees(sql);
            stop(seen, Edge.BEFORE);
            var result = call.run();
            recogniser.answered(sql, firstParameter);
            stop(seen, Edge.AFTER);
            return result;
        }

        private void stop(Recogniser.Seen seen, Edge edge) {
            if (stop.edge() != edge || !seen.is(stop)) {
                return;
            }
            System.out.println("stopped " + stop);
            if (stop.gate().isEmpty()) {
                Runtime.getRuntime().halt(Stop.HALTED);
            }
            awaitGate();
        }
    }

    /** Waits for the gate even when interrupted, as the network does. */
    private void awaitGate() {
        var interrupted = false;
        while (!Files.exists(stop.gate().orElseThrow())) {
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks at the calls of one statement. */
    private final class Watch implements InvocationHandler {

        private final Recogniser recogniser;
        private final Statement statement;
        private final String prepared;
        private long firstParameter;

        Watch(Recogniser recogniser, Statement statement, String prepared) {
            this.recogniser = recogniser;
            this.statement = statement;
            this.prepared = prepared;
        }

        @Override
        public Object invoke(Object self, Method method, Object[] args) throws Throwable {
            if (method.getName().equals("setLong") && args[0].equals(1)) {
                firstParameter = (Long) args[1];
            }
            if (!method.getName().startsWith("execute")) {
                return call(statement, method, args);
            }
            var sql = args != null && args.length > 0 && args[0] instanceof String text ? text : prepared;
            return new Sending(recogniser, sql, firstParameter).around(() -> call(statement, method, args));
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
        return type.cast(
                Proxy.newProxyInstance(StoppingDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
