package dev.rung.runtime.internal.execute.context;

import dev.rung.runtime.internal.execute.context.FailedStatement.Sent;
import dev.rung.runtime.internal.jdbc.OptionalCall;
import dev.rung.runtime.internal.jdbc.Warnings;
import dev.rung.runtime.internal.session.CommitConfirmation;
import dev.rung.runtime.internal.sql.SentForm;
import dev.rung.runtime.internal.sql.SqlScript;
import dev.rung.runtime.internal.sql.SqlStatement;
import dev.rung.runtime.model.PlannedOperation;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Statements that are sent together, in as few round trips as it takes to run all of each: one, but for the queries of an
 * author. Belongs to one attempt.
 *
 * <p>Each is given to the driver by itself, as it was split here: the driver finds nothing to split, whatever its rules for
 * SQL, and says which one failed. What they return is dropped.
 */
public final class StatementList {

    /** Which part of a transaction a statement is. */
    public enum Role {
        /** Of Rung: it prepares the work. */
        OPENING,
        /** Of the migration. */
        WORK,
        /** Of Rung: it adds the row and ends the transaction. */
        CLOSING
    }

    /** How a statement travels. */
    enum Travel {
        IN_BATCH,
        /** A batch asks for one row only, and a query computes no more of them than are asked for. */
        ALONE
    }

    /**
     * A statement of the list.
     *
     * @param sql the statement
     * @param role whose it is
     * @param operation the number of the operation that it belongs to; 0 where it belongs to none
     * @param place which one of its text it is, as messages show it; empty where there is no other
     * @param travel how it travels
     * @param sent the statement as the migration has it; empty where it is Rung's
     */
    public record Entry(String sql, Role role, int operation, String place, Travel travel, Optional<Sent> sent) {

        private static Entry work(Sent sent, int operation, String place, Travel travel) {
            return new Entry(sent.statement().textForDriver(), Role.WORK, operation, place, travel, Optional.of(sent));
        }
    }

    /** The statement that failed. */
    public static final class Failure extends SQLException {

        private static final long serialVersionUID = 1L;

        private final transient Optional<Entry> entry;

        private Failure(SQLException thrown, Optional<Entry> entry) {
            super(thrown.getMessage(), thrown.getSQLState(), thrown);
            this.entry = entry;
            entry.flatMap(Entry::sent).ifPresent(sent -> FailedStatement.attach(this, sent));
        }

        /** Returns the statement; empty where the driver does not say which. */
        public Optional<Entry> entry() {
            return entry;
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Consumer<@Nullable SQLWarning> warned;

    /** {@code warned} gets the warnings of each answer. */
    public StatementList(Consumer<@Nullable SQLWarning> warned) {
        this.warned = warned;
    }

    /** Adds the statements of a text of Rung. */
    public void addScript(Role role, String sql) {
        SqlScript.split(sql).forEach(statement -> addOurs(role, statement.text()));
    }

    /** Adds a statement of Rung; a query has one row. */
    public void addOurs(Role role, String sql) {
        entries.add(new Entry(sql, role, 0, "", Travel.IN_BATCH, Optional.empty()));
    }

    /** Adds a statement that was generated for an operation of the migration; a query has one row. */
    public void addGenerated(SqlStatement statement, PlannedOperation operation) {
        var sent = new Sent(statement, SentForm.SPLIT, SqlOrigin.of(operation.operation()));
        entries.add(Entry.work(sent, operation.number(), "", Travel.IN_BATCH));
    }

    /** Adds a statement that comes from {@code origin}, at {@code place} of its text. */
    void addWritten(SqlStatement statement, int operation, String place, SqlOrigin origin) {
        var sent = new Sent(statement, SentForm.SPLIT, origin);
        entries.add(Entry.work(sent, operation, place, statement.isQuery() ? Travel.ALONE : Travel.IN_BATCH));
    }

    /**
     * Sends all of them, and returns what is known of the commit, if there is one. Between two trips it is looked at whether the
     * driver and the server still read texts as they were split here.
     */
    public CommitConfirmation send(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            disableDriverParsing(statement);
            var batch = new ArrayList<Entry>();
            for (var entry : entries) {
                if (entry.travel() == Travel.ALONE) {
                    sendBatch(batch, statement);
                    batch.clear();
                    execute(entry, statement);
                } else {
                    batch.add(entry);
                }
            }
            sendBatch(batch, statement);
            return CommitConfirmation.of(Warnings.of(statement::getWarnings));
        }
    }

    /** No escapes of JDBC in braces, and all rows of a query, whatever is set for the connection. */
    private static void disableDriverParsing(Statement statement) throws SQLException {
        OptionalCall.orElseNothing(() -> statement.setEscapeProcessing(false));
        OptionalCall.orElseNothing(() -> statement.setFetchSize(0));
    }

    private void sendBatch(List<Entry> batch, Statement statement) throws SQLException {
        if (batch.size() < 2 || !isSentAsBatch(batch, statement)) {
            for (var entry : batch) {
                execute(entry, statement);
            }
        }
    }

    private boolean isSentAsBatch(List<Entry> batch, Statement statement) throws SQLException {
        return OptionalCall.orElse(
                () -> {
                    for (var entry : batch) {
                        statement.addBatch(entry.sql());
                    }
                    executeBatch(batch, statement);
                    return true;
                },
                () -> {
                    OptionalCall.orElseNothing(statement::clearBatch);
                    return false;
                });
    }

    private void execute(Entry entry, Statement statement) throws SQLException {
        try {
            statement.execute(entry.sql());
            ended(statement);
        } catch (SQLException e) {
            throw new Failure(e, Optional.of(entry));
        }
    }

    private void executeBatch(List<Entry> batch, Statement statement) throws SQLException {
        try {
            statement.executeBatch();
            ended(statement);
        } catch (SQLFeatureNotSupportedException e) {
            throw e;
        } catch (SQLException e) {
            var refused = CauseChain.first(BatchUpdateException.class, e);
            var thrown = refused.map(SQLException::getNextException).orElse(e);
            throw new Failure(thrown, refused.flatMap(known -> failed(String.valueOf(known.getMessage()), batch)));
        }
    }

    private void ended(Statement statement) throws SQLException {
        warned.accept(Warnings.of(statement::getWarnings));
        StandardStringsException.requireIn(statement.getConnection());
    }

    /** The driver's message, in any language, contains the text of the statement, and its number before that. */
    private static Optional<Entry> failed(String message, List<Entry> batch) {
        var found = new ArrayList<Entry>();
        for (int number = 0; number < batch.size(); number++) {
            if (message.contains(number + " " + batch.get(number).sql())) {
                found.add(batch.get(number));
            }
        }
        return found.stream().max(Comparator.comparingInt(entry -> entry.sql().length()));
    }
}
