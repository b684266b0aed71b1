package dev.rung.runtime.internal.session;

import dev.rung.runtime.internal.history.TrustedOwner;
import dev.rung.runtime.internal.sql.TableName;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.Pooling;
import dev.rung.runtime.model.TransactionScope;
import java.time.Duration;
import java.util.Optional;

/**
 * How to run what is planned.
 *
 * @param history the history table; its schema is also where unqualified names of migrations go
 * @param historyOwner who may own it
 * @param limits how long to wait for what
 * @param transactionScope how much is one transaction
 * @param firstRun where a first history may be created
 * @param lockMode how runners exclude each other
 * @param pooling which pooler is between the data source and the server
 * @param slowStatement how long a statement may take before the log says so; empty where it says nothing
 */
public record ExecutionSettings(
        TableName history,
        TrustedOwner historyOwner,
        Limits limits,
        TransactionScope transactionScope,
        FirstRun firstRun,
        LockMode lockMode,
        Pooling pooling,
        Optional<Duration> slowStatement) {

    /** Returns the settings for looking up the outcome of a run that has {@code taken} so long. */
    ExecutionSettings afterRun(Duration taken) {
        return new ExecutionSettings(
                history,
                historyOwner,
                limits.afterRun(taken),
                transactionScope,
                firstRun,
                lockMode,
                pooling,
                slowStatement);
    }
}
