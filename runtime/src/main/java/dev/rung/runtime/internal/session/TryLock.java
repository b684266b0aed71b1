package dev.rung.runtime.internal.session;

import dev.rung.runtime.model.LockHolder;
import java.sql.SQLException;
import java.util.Optional;

/** A lock that is tried again and again until it is free. Between two tries no transaction is open. */
interface TryLock {

    /** Returns whether the lock is acquired now. */
    boolean tryAcquire() throws SQLException;

    /** Returns who holds the lock, as far as this role may see it; empty where no session does. */
    Optional<LockHolder> holder() throws SQLException;
}
