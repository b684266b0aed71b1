package dev.rung.runtime.internal.sql;

/**
 * A commit of ours that waits for no standby, so that a missing one does not keep it. It is for notes and failures, and for what
 * comes before a migration's own commit: where a standby has that, it has what came before it too.
 */
public final class LocalCommit {

    /** Applies to the transaction that it is sent in. */
    public static final String SQL = "select pg_catalog.set_config('synchronous_commit', 'local', true)";

    private LocalCommit() {}
}
