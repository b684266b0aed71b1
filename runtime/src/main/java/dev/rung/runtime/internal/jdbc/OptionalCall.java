package dev.rung.runtime.internal.jdbc;

import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;

/**
 * A call of JDBC that not every driver, pool and proxy has: one that lacks it says so, or was compiled against an older JDBC,
 * or throws what its author saw fit.
 *
 * @param <T> what it returns
 */
@FunctionalInterface
public interface OptionalCall<T> {

    T run() throws SQLException;

    /** A call that returns nothing. */
    @FunctionalInterface
    interface Command {

        void run() throws SQLException;
    }

    /** Returns what {@code call} returns; where it is not supported, what {@code instead} does. */
    static <T> T orElse(OptionalCall<T> call, OptionalCall<T> instead) throws SQLException {
        try {
            return call.run();
        } catch (SQLFeatureNotSupportedException | UnsupportedOperationException | LinkageError e) {
            return instead.run();
        }
    }

    /** Does {@code call} of {@code target}, for which there is no substitute; where it is not supported, throws what says so. */
    static void required(String method, Object target, Command call) throws SQLException {
        orElse(
                () -> {
                    call.run();
                    return true;
                },
                () -> {
                    throw new SQLFeatureNotSupportedException(
                            "%s does not support %s, as a driver, pool or proxy has to: connect without it"
                                    .formatted(target.getClass().getName(), method),
                            "0A000");
                });
    }

    /** Does {@code call}; where it is not supported, nothing. */
    static void orElseNothing(Command call) throws SQLException {
        orElse(
                () -> {
                    call.run();
                    return true;
                },
                () -> false);
    }
}
