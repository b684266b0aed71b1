package dev.rung.runtime.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** What drivers, pools and proxies were seen to lack. */
@SuppressWarnings("ImmutableEnumChecker") // the supplier makes exceptions, the set is immutable
public enum Lack {
    LARGE_UPDATE(SQLFeatureNotSupportedException::new, "executeLargeUpdate"),
    LARGE_UPDATE_SINCE_JDBC_4_1(AbstractMethodError::new, "executeLargeUpdate"),
    LARGE_UPDATE_BY_DEFAULT(UnsupportedOperationException::new, "executeLargeUpdate"),
    BATCHES(SQLFeatureNotSupportedException::new, "addBatch", "executeBatch"),
    ESCAPES_AND_FETCH_SIZE(SQLFeatureNotSupportedException::new, "setEscapeProcessing", "setFetchSize"),
    WRAPPERS(() -> new SQLException("no wrapper"), "isWrapperFor", "unwrap"),
    WRAPPERS_SINCE_JDBC_4(AbstractMethodError::new, "isWrapperFor", "unwrap"),
    TRUTH_ABOUT_WRAPPERS(() -> new SQLException("nothing in here"), "unwrap"),
    WARNINGS(AbstractMethodError::new, "getWarnings", "clearWarnings"),
    MORE_RESULTS(UnsupportedOperationException::new, "getMoreResults"),
    UPDATE_COUNT(SQLFeatureNotSupportedException::new, "getUpdateCount", "getLargeUpdateCount"),
    RESULT_SET(AbstractMethodError::new, "getResultSet"),
    META_DATA(SQLFeatureNotSupportedException::new, "getMetaData"),
    READ_ONLY(UnsupportedOperationException::new, "isReadOnly", "setReadOnly"),
    OBJECTS(AbstractMethodError::new, "setObject"),
    END_OF_BATCHES(UnsupportedOperationException::new, "executeBatch", "clearBatch"),
    NETWORK_TIMEOUT(SQLFeatureNotSupportedException::new, "setNetworkTimeout", "getNetworkTimeout"),
    /** {@code execute} says that there is no result, whatever there is. */
    ANSWER_OF_EXECUTE(SQLException::new) {
        @Override
        Object answer(String method, Call call) throws Throwable {
            var answer = call.run();
            return method.equals("execute") ? false : answer;
        }
    },
    /** The exception of a batch comes in another one. */
    BATCH_EXCEPTION(SQLException::new) {
        @Override
        Object answer(String method, Call call) throws Throwable {
            try {
                return call.run();
            } catch (SQLException e) {
                throw method.equals("executeBatch") ? new SQLException("wrapped", e.getSQLState(), e) : e;
            }
        }
    };

    private final Supplier<Throwable> thrown;
    private final Set<String> methods;

    Lack(Supplier<Throwable> thrown, String... methods) {
        this.thrown = thrown;
        this.methods = Set.of(methods);
    }

    /** A call of what is behind. */
    interface Call {

        Object run() throws Throwable;
    }

    Object answer(String method, Call call) throws Throwable {
        if (methods.contains(method)) {
            throw thrown.get();
        }
        return this == TRUTH_ABOUT_WRAPPERS && method.equals("isWrapperFor") ? true : call.run();
    }

    /** Returns {@code source}, with connections and statements that lack it. */
    public DataSource in(DataSource source) {
        return proxy(DataSource.class, source);
    }

    private <T> T proxy(Class<T> type, Object target) {
        InvocationHandler handler = (self, method, args) -> lacking(answer(method.getName(), () -> {
            try {
                return method.invoke(target, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
        return type.cast(Proxy.newProxyInstance(Lack.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object lacking(Object answer) {
        return Stream.<Class<?>>of(CallableStatement.class, PreparedStatement.class, Statement.class, Connection.class)
                .filter(type -> type.isInstance(answer) && !Proxy.isProxyClass(answer.getClass()))
                .findFirst()
                .<Object>map(type -> proxy(type, answer))
                .orElse(answer);
    }
}
