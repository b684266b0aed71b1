package dev.rung.rows;

import dev.rung.rows.internal.catalog.TableReader;
import dev.rung.rows.internal.fill.SchemaFill;
import dev.rung.rows.model.RowOptions;
import dev.rung.rows.model.RowReport;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Fills the tables that exist with a few rows that satisfy their constraints, so that a migration that cannot cope with
 * rows fails in a test. The same schema gets the same rows.
 *
 * <p>A column that takes null has a null in one row and a value in another. Values are at the edge of their type: texts
 * are long and not ASCII, numbers do not fit the next smaller type. A value that need not be unique occurs twice. Columns that the
 * server fills (identities, sequences, generated ones) are left to it. Triggers fire; one that refuses rows is reported.
 *
 * <p>Left out are views, foreign and temporary tables, what belongs to extensions, and what the options do not name. A partition
 * is filled through its root.
 *
 * @since 0.1
 */
public final class RowGenerator {

    private RowGenerator() {}

    /**
     * Fills the tables in the transaction of {@code connection}, which stays open. Constraints that are initially deferred
     * are so again afterwards; what the transaction has put off itself is checked on the way. The connection is used by
     * this thread alone meanwhile.
     *
     * @throws IllegalStateException if the connection is in autocommit: the rows would stay whatever the test does
     * @throws SQLException if the catalog cannot be read, or the server does not answer as it should; nothing was inserted
     * @since 0.1
     */
    public static RowReport fill(Connection connection, RowOptions options) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException("Rows are generated in a transaction: call setAutoCommit(false) before");
        }
        return new SchemaFill(TableReader.read(connection, options), options.rows(), connection).fill();
    }
}
