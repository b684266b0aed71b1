package dev.rung.runtime.internal.session;

import dev.rung.runtime.internal.sql.TableName;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.TransactionScope;
import java.time.Duration;

/**
 * How to run what is planned.
 *
 * @param history the history table; its schema is also where unqualified names of migrations go
 * @param lockWait how long to wait for the turn
 * @param lockTimeout how long a statement of a migration may wait for a lock
 * @param transactionScope how much is one transaction
 * @param firstRun where a first history may be created
 * @param lockMode how runners keep out of each other's way
 */
public record ExecutionSettings(
        TableName history,
        Duration lockWait,
        Duration lockTimeout,
        TransactionScope transactionScope,
        FirstRun firstRun,
        LockMode lockMode) {}
