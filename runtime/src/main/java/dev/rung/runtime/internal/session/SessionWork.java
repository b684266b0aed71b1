package dev.rung.runtime.internal.session;

import java.sql.SQLException;

/** Work with a session, while it is open. */
@FunctionalInterface
public interface SessionWork<S, T> {

    T with(S session) throws SQLException;
}
