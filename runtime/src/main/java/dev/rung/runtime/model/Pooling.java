package dev.rung.runtime.model;

/**
 * The pooler between the data source and the server. A pool inside the application, such as HikariCP, does not count: it
 * hands out connections whole.
 *
 * @since 0.1
 */
public enum Pooling {

    /**
     * Detected: a pooler such as PgBouncer is recognised when it answers with a server process that is not the one connected
     * to. It may give each transaction another server connection, so the migration lock is taken in each transaction anew,
     * no setting outlives a transaction, and migrations outside a transaction are refused.
     */
    DETECTED,

    /**
     * A pooler that keeps one server connection for as long as the client is connected, as PgBouncer does with
     * {@code pool_mode = session}: as good as a direct connection.
     */
    SESSION
}
