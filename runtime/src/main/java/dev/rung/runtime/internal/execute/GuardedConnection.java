package dev.rung.runtime.internal.execute;

import dev.rung.catalog.TransactionMode;
import dev.rung.runtime.internal.sql.SqlFailure;
import dev.rung.runtime.internal.sql.SqlScript;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The connection as a migration gets it: it refuses whatever would end the transaction or the session, by JDBC or by SQL,
 * also through the statements that it makes; and what PostgreSQL refuses inside a transaction, before it is sent.
 */
final class GuardedConnection implements InvocationHandler {

    private static final Set<String> ALWAYS_REFUSED = Set.of("close", "abort");
    private static final Set<String> REFUSED_IN_TRANSACTION = Set.of("commit", "setAutoCommit");

    private static final Set<String> TAKES_SQL = Set.of(
            "prepareStatement",
            "prepareCall",
            "execute",
            "executeQuery",
            "executeUpdate",
            "executeLargeUpdate",
            "addBatch");

    private final Connection connection;
    private final TransactionMode mode;
    private final Connection proxy;

    private GuardedConnection(Connection connection, TransactionMode mode) {
        this.connection = connection;
        this.mode = mode;
        this.proxy = proxy(Connection.class, this);
    }

    static Connection of(Connection connection, TransactionMode mode) {
        return new GuardedConnection(connection, mode).proxy;
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] args) throws Throwable {
        if (refuses(method.getName(), args)) {
            throw new TransactionControlException(method.getName());
        }
        refuse(method.getName(), args);
        return guarded(call(connection, method, args));
    }

    private boolean refuses(String call, @Nullable Object @Nullable [] args) {
        if (ALWAYS_REFUSED.contains(call)) {
            return true;
        }
        var endsTransaction = REFUSED_IN_TRANSACTION.contains(call) || (call.equals("rollback") && args == null);
        return endsTransaction && mode == TransactionMode.TRANSACTIONAL;
    }

    /** Looks at the whole text before anything of it runs. */
    private void refuse(String call, @Nullable Object @Nullable [] args) throws SQLException {
        if (mode == TransactionMode.NON_TRANSACTIONAL
                || !TAKES_SQL.contains(call)
                || args == null
                || args.length == 0
                || !(args[0] instanceof String sql)) {
            return;
        }
        for (var statement : SqlScript.split(sql)) {
            if (statement.controlsTransaction()) {
                throw new TransactionControlException(statement.verb());
            }
            if (statement.refusesTransaction()) {
                throw new SQLException(
                        "inside a transaction PostgreSQL refuses: " + statement.summary(),
                        SqlFailure.ACTIVE_TRANSACTION);
            }
        }
    }

    private @Nullable Object guarded(@Nullable Object result) {
        if (result instanceof CallableStatement statement) {
            return proxy(CallableStatement.class, statements(statement));
        }
        if (result instanceof PreparedStatement statement) {
            return proxy(PreparedStatement.class, statements(statement));
        }
        return result instanceof Statement statement ? proxy(Statement.class, statements(statement)) : result;
    }

    private InvocationHandler statements(Statement statement) {
        return (self, method, args) -> {
            if (method.getName().equals("getConnection")) {
                return proxy;
            }
            refuse(method.getName(), args);
            return call(statement, method, args);
        };
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] args)
            throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(GuardedConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
