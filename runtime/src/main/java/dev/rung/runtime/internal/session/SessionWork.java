package dev.rung.runtime.internal.session;

import java.sql.SQLException;

/** What is done with a session or a turn, while it lasts. */
@FunctionalInterface
public interface SessionWork<S, T> {

    T with(S session) throws SQLException;
}
