package dev.rung.runtime.internal.execute.context;

import dev.rung.runtime.internal.sql.SqlStatement;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Guards the connection of a migration: sees every statement and call before it is sent, and may refuse it. */
public interface StatementGuard {

    /** What a migration does with the result of a statement. */
    enum ResultUse {
        /** It is sent by {@code execute}, which returns nothing. */
        DISCARDED,
        /** The migration reads it. */
        RETURNED
    }

    /** What a migration asks for, to be done once it is allowed. */
    @FunctionalInterface
    interface Work<T> {
        @Nullable T run() throws SQLException;
    }

    /**
     * Returns the parts of {@code text} that {@code execute} sends, each together, in their order. Throws where some of the text
     * is refused whatever comes before it: then none of it is sent.
     */
    List<StatementGroup> parts(List<SqlStatement> text) throws SQLException;

    /** The migration gets its connection. */
    void handOut() throws SQLException;

    /** Does a call of the connection that is not about SQL. */
    <T> @Nullable T call(String name, Work<T> work) throws SQLException;

    /** Sends what {@code part} sends in one transaction: all of it stays, or nothing. */
    void transaction(Part part) throws SQLException;

    /** A part of a migration that is known beforehand, and can be sent again after it was rolled back. */
    @FunctionalInterface
    interface Part {

        void send() throws SQLException;
    }

    /** Checks a text before it is prepared, or sent. */
    void read(List<SqlStatement> text) throws SQLException;

    /** Sends a text of one statement or more, which was read; returns null where that is not necessary. */
    <T> @Nullable T send(List<SqlStatement> text, ResultUse use, Work<T> work) throws SQLException;

    /** The server has said {@code warnings} about what is being sent; null where it said nothing. */
    void warned(@Nullable SQLWarning warnings);
}
