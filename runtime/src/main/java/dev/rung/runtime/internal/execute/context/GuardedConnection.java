package dev.rung.runtime.internal.execute.context;

import dev.rung.runtime.internal.sql.SqlScript;
import dev.rung.runtime.internal.sql.Thrown;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The connection as a migration gets it: a {@link StatementGuard} guards it and the statements that it creates. It never closes.
 */
final class GuardedConnection implements InvocationHandler {

    private static final Set<String> REFUSED = Set.of("close", "abort");
    private static final Set<String> PREPARE = Set.of("prepareStatement", "prepareCall");

    private final Connection connection;
    private final StatementGuard guard;
    private final Connection proxy;

    private GuardedConnection(Connection connection, StatementGuard guard) {
        this.connection = connection;
        this.guard = guard;
        this.proxy = proxy(Connection.class, this);
    }

    static Connection of(Connection connection, StatementGuard guard) {
        return new GuardedConnection(connection, guard).proxy;
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] args) throws SQLException {
        var name = method.getName();
        if (REFUSED.contains(name)) {
            throw new TransactionControlException(name);
        }
        SentText.check(args);
        if (PREPARE.contains(name) && args != null && args[0] instanceof String sql) {
            var text = SqlScript.split(sql);
            guard.read(text);
            return guarded(call(connection, method, SentText.withoutMark(args)), new GuardedStatement(guard, text));
        }
        if (name.equals("rollback") && args != null) {
            return call(connection, method, args); // to a savepoint
        }
        return guarded(
                guard.call(name, () -> call(connection, method, args)),
                new GuardedStatement(guard, SqlScript.split("")));
    }

    private @Nullable Object guarded(@Nullable Object result, GuardedStatement guarded) {
        if (result instanceof CallableStatement statement) {
            return proxy(CallableStatement.class, handler(statement, guarded));
        }
        if (result instanceof PreparedStatement statement) {
            return proxy(PreparedStatement.class, handler(statement, guarded));
        }
        if (result instanceof DatabaseMetaData metaData) {
            return proxy(DatabaseMetaData.class, handler(metaData));
        }
        return result instanceof Statement statement ? proxy(Statement.class, handler(statement, guarded)) : result;
    }

    private InvocationHandler handler(Statement statement, GuardedStatement guarded) {
        return (self, method, args) -> method.getName().equals("getConnection")
                ? proxy
                : guarded.invoke(
                        method.getName(),
                        args,
                        new GuardedStatement.Call(statement, () -> call(statement, method, sent(method, args))));
    }

    private static @Nullable Object @Nullable [] sent(Method method, @Nullable Object @Nullable [] args) {
        return GuardedStatement.takesSql(method.getName()) ? SentText.withoutMark(args) : args;
    }

    /** Most of its answers are queries to the server. */
    private InvocationHandler handler(DatabaseMetaData metaData) {
        return (self, method, args) -> method.getName().equals("getConnection")
                ? proxy
                : guard.call(method.getName(), () -> call(metaData, method, args));
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] args)
            throws SQLException {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw Thrown.byJdbc(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(GuardedConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
