package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.sql.SqlScript;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Statements that are sent together, in one round trip. Belongs to one attempt. */
final class StatementList {

    /** Whose a statement is. */
    enum Role {
        /** Ours: it prepares the work. */
        OPENING,
        /** The migration's. */
        WORK,
        /** Ours: it adds the row and ends the transaction. */
        CLOSING
    }

    /**
     * A statement of the list.
     *
     * @param sql the statement
     * @param role whose it is
     * @param operation the number of the operation that it belongs to; 0 for a statement of ours
     */
    record Entry(String sql, Role role, int operation) {}

    /** The statement that failed. */
    static final class Failure extends SQLException {

        private static final long serialVersionUID = 1L;

        private final transient Optional<Entry> entry;

        private Failure(SQLException thrown, Optional<Entry> entry) {
            super(thrown.getMessage(), thrown.getSQLState(), thrown);
            this.entry = entry;
        }

        /** Returns the statement; empty where the driver does not tell. */
        Optional<Entry> entry() {
            return entry;
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    /** Adds statements of ours, as many as there are in the text. */
    void addScript(Role role, String sql) {
        SqlScript.split(sql).forEach(statement -> addOurs(role, statement.text()));
    }

    /** Adds a statement of ours. */
    void addOurs(Role role, String sql) {
        entries.add(new Entry(sql, role, 0));
    }

    /** Adds a statement of the migration. */
    void addWork(String sql, int operation) {
        entries.add(new Entry(sql, Role.WORK, operation));
    }

    /** Sends all of them; returns what is known of the commit, if there is one. */
    Confirmation send(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var entry : entries) {
                statement.addBatch(entry.sql());
            }
            statement.executeBatch();
            return Confirmation.of(statement.getWarnings());
        } catch (BatchUpdateException e) {
            var thrown = e.getNextException() == null ? e : e.getNextException();
            throw new Failure(thrown, failed(String.valueOf(e.getMessage())));
        }
    }

    /** The driver's message, in whatever language, holds the text of the statement, and its number before that. */
    private Optional<Entry> failed(String message) {
        return IntStream.range(0, entries.size())
                .filter(number ->
                        message.contains(number + " " + entries.get(number).sql()))
                .mapToObj(entries::get)
                .max(Comparator.comparingInt(entry -> entry.sql().length()));
    }
}
