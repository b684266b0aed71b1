package dev.rung;

import dev.rung.schema.Schema;
import dev.rung.sql.Sql;
import java.sql.Connection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The database as a migration sees it: one session, which is also the one that records the migration.
 *
 * <p>Unqualified names are looked up in the migrator's schema, then in {@code public}. Session settings that a migration
 * changes are gone when it ends; only custom ones ({@code my.setting}) stay, unless they are set {@code local}, because
 * PostgreSQL does not list them. Not thread-safe; valid only until {@code up} or {@code down} returns.
 *
 * @since 0.1
 */
public interface MigrationContext {

    /**
     * Runs {@code sql}, without parameters. It may hold several statements; outside a transaction each is sent by itself,
     * and all before the one that fails stay.
     *
     * @param sql the statement, or several with semicolons between them
     * @throws StatementException if the server refuses it
     */
    void execute(@Sql String sql);

    /**
     * Runs a statement that changes rows.
     *
     * @param sql the statement, with a {@code ?} for each argument; the operator {@code ?} is written {@code ??} here, as JDBC has it
     * @param args the arguments, each of a type that the driver supports
     * @return the number of rows changed
     * @throws StatementException if the server refuses it
     */
    long update(@Sql String sql, @Nullable Object... args);

    /**
     * Runs a query and returns its rows, all of them, in their order.
     *
     * @param sql the query, with a {@code ?} for each argument; the operator {@code ?} is written {@code ??} here, as JDBC has it
     * @param mapper turns each row into a value
     * @param args the arguments, each of a type that the driver supports
     * @param <T> the type of a row's value
     * @return the values; empty where there is no row
     * @throws StatementException if the server refuses it, or {@code mapper} fails
     */
    <T extends @Nullable Object> List<T> query(
            @Sql String sql, RowMapper<? extends T> mapper, @Nullable Object... args);

    /**
     * Returns the schema, to change it without SQL. A change runs when the next one begins, when anything else is asked of
     * this context, or when the migration ends.
     *
     * @return the schema, always the same one; it throws {@link StatementException} where the server refuses a change
     */
    Schema schema();

    /**
     * Returns the session as plain JDBC. It refuses {@code close}, and in a transactional migration also {@code commit},
     * {@code rollback} and {@code setAutoCommit}: the migration and its record are one transaction, which the migrator
     * ends. Savepoints are allowed. What is given to it goes to the driver as it is: a text of several statements is split where
     * the driver splits it, which {@link #execute} does not leave to it.
     *
     * @return the connection, always the same one
     */
    Connection connection();
}
