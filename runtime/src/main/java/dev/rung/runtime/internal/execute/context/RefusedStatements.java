package dev.rung.runtime.internal.execute.context;

import dev.rung.runtime.internal.sql.SqlFailure;
import dev.rung.runtime.internal.sql.SqlStatement;
import java.sql.SQLException;
import java.util.List;

/** The statements that a migration must not send, as far as their words show it. */
public final class RefusedStatements {

    private RefusedStatements() {}

    /** Throws where {@code text} holds what would end the transaction, or what PostgreSQL refuses in one. */
    public static void refuseInTransaction(List<SqlStatement> text) throws SQLException {
        for (var statement : text) {
            if (statement.controlsTransaction()) {
                throw new TransactionControlException(statement.verb());
            }
            if (statement.refusesTransaction()) {
                throw new SQLException(
                        "inside a transaction PostgreSQL refuses: " + statement.summary(),
                        SqlFailure.ACTIVE_TRANSACTION);
            }
        }
        refuseAlways(text);
    }

    /** Throws where {@code text} holds what no migration can do. */
    public static void refuseAlways(List<SqlStatement> text) throws SQLException {
        for (var statement : text) {
            var psqlOnly = statement.psqlOnly();
            if (psqlOnly.isPresent()) {
                throw new SQLException(
                        "%s belongs to psql or pg_dump, and cannot be part of a migration: %s"
                                .formatted(
                                        psqlOnly.get().command(), psqlOnly.get().instead()),
                        SqlFailure.NOT_SUPPORTED);
            }
            if (statement.copiesThroughClient()) {
                throw new SQLException(
                        "the data of copy from stdin and to stdout travels beside the text: give it to"
                                + " connection().unwrap(PGConnection.class).getCopyAPI(): " + statement.summary(),
                        SqlFailure.NOT_SUPPORTED);
            }
            if (statement.leavesDriverForm()) {
                throw new SQLException(
                        "the driver reads dates in ISO style and texts in UTF-8 alone, and closes the connection of a"
                                + " migration that sets DateStyle or client_encoding to anything else; read other dates with"
                                + " to_date, other encodings with convert_from: " + statement.summary(),
                        SqlFailure.NOT_SUPPORTED);
            }
            if (statement.switchesStandardStringsOff()) {
                throw new StandardStringsException();
            }
        }
    }
}
