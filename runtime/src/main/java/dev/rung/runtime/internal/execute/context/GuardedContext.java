package dev.rung.runtime.internal.execute.context;

import dev.rung.MigrationContext;
import dev.rung.RowMapper;
import dev.rung.StatementException;
import dev.rung.catalog.TransactionMode;
import dev.rung.runtime.internal.execute.context.FailedStatement.Sent;
import dev.rung.runtime.internal.execute.context.StatementGuard.ResultUse;
import dev.rung.runtime.internal.jdbc.OptionalCall;
import dev.rung.runtime.internal.jdbc.Warnings;
import dev.rung.runtime.internal.sql.SentForm;
import dev.rung.runtime.internal.sql.SqlScript;
import dev.rung.runtime.internal.sql.SqlStatement;
import dev.rung.runtime.model.PlannedChange;
import dev.rung.runtime.model.PlannedOperation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The database as a migration sees it. */
public final class GuardedContext implements MigrationContext {

    private final Connection connection;
    private final StatementGuard guard;
    private final BufferedSchema schema;
    private @Nullable Connection guarded;

    public GuardedContext(Connection connection, StatementGuard guard) {
        this.connection = connection;
        this.schema = new BufferedSchema((sql, origin) -> send(sql, guard, origin));
        this.guard = new FlushingGuard(guard, schema);
    }

    @Override
    public void execute(String sql) {
        send(sql, guard, SqlOrigin.AUTHOR);
    }

    @Override
    public BufferedSchema schema() {
        return schema;
    }

    @Override
    public long update(String sql, @Nullable Object... args) {
        var text = read(sql, guard);
        try (var statement = prepare(text, sql, args)) {
            return Objects.requireNonNull(
                    guard.send(text, ResultUse.RETURNED, attaching(text, () -> updated(statement, guard))));
        } catch (SQLException e) {
            throw new StatementException(e);
        }
    }

    @Override
    public <T extends @Nullable Object> List<T> query(
            String sql, RowMapper<? extends T> mapper, @Nullable Object... args) {
        var text = read(sql, guard);
        try (var statement = prepare(text, sql, args);
                var row = Objects.requireNonNull(
                        guard.send(text, ResultUse.RETURNED, attaching(text, () -> queried(statement, guard))))) {
            var values = new ArrayList<T>();
            while (row.next()) {
                values.add(mapper.map(row));
            }
            return Collections.unmodifiableList(values);
        } catch (SQLException e) {
            throw new StatementException(e);
        }
    }

    @Override
    public Connection connection() {
        try {
            guard.handOut();
            if (guarded == null) {
                guarded = GuardedConnection.of(connection, guard);
            }
            return guarded;
        } catch (SQLException e) {
            throw new StatementException(e);
        }
    }

    /** Sends the change of the schema that was begun, if there is one. */
    public void flush() {
        schema.flush();
    }

    /** Executes {@code change}, whose operations are known beforehand. */
    public void run(PlannedChange change) throws SQLException {
        for (var part : change.parts()) {
            if (part.mode() == TransactionMode.TRANSACTIONAL) {
                guard.transaction(() -> part.operations().forEach(this::run));
            } else {
                part.operations().forEach(this::run);
            }
        }
    }

    private void run(PlannedOperation operation) {
        try {
            var origin = SqlOrigin.ofPlanned(operation.operation());
            operation.sql().forEach(sql -> send(sql, guard, origin));
        } catch (StatementException e) {
            throw new OperationFailedException(operation.number(), e);
        }
    }

    private void send(String sql, StatementGuard through, SqlOrigin origin) {
        try {
            SentText.check(sql);
            for (var part : through.parts(SqlScript.split(sql))) {
                through.read(part.statements());
                part.send(connection, through, origin);
            }
        } catch (SQLException e) {
            throw new StatementException(e);
        }
    }

    private static List<SqlStatement> read(String sql, StatementGuard through) {
        try {
            SentText.check(sql);
            var text = SqlScript.split(sql);
            through.read(text);
            return text;
        } catch (SQLException e) {
            throw new StatementException(e);
        }
    }

    /** Of several in one text the driver does not say which one failed. */
    private static <T> StatementGuard.Work<T> attaching(List<SqlStatement> text, StatementGuard.Work<T> work) {
        return text.size() == 1
                ? FailedStatement.attaching(
                        new Sent(text.get(0), SentForm.SPLIT_WITH_PARAMETERS, SqlOrigin.AUTHOR), work)
                : work;
    }

    private static long updated(PreparedStatement statement, StatementGuard through) throws SQLException {
        var rows = OptionalCall.orElse(statement::executeLargeUpdate, () -> (long) statement.executeUpdate());
        through.warned(Warnings.of(statement::getWarnings));
        return rows;
    }

    private static ResultSet queried(PreparedStatement statement, StatementGuard through) throws SQLException {
        var rows = statement.executeQuery();
        through.warned(Warnings.of(statement::getWarnings));
        return rows;
    }

    private PreparedStatement prepare(List<SqlStatement> text, String sql, @Nullable Object... args)
            throws SQLException {
        SentText.check(args);
        var statement =
                connection.prepareStatement(text.size() == 1 ? text.get(0).textWithParameters() : sql);
        for (int i = 0; i < args.length; i++) {
            var place = i;
            OptionalCall.required("setObject", statement, () -> statement.setObject(place + 1, args[place]));
        }
        return statement;
    }
}
