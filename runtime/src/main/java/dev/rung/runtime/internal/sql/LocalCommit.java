package dev.rung.runtime.internal.sql;

/**
 * Makes a commit of Rung wait for no standby. For notes, failures, and what precedes a migration's own commit: that one waits,
 * and a standby that has it has everything before it.
 */
public final class LocalCommit {

    /** Applies to the transaction that it is sent in. */
    public static final String SQL = "select pg_catalog.set_config('synchronous_commit', 'local', true)";

    private LocalCommit() {}
}
