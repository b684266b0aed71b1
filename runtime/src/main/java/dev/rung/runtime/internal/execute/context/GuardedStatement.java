package dev.rung.runtime.internal.execute.context;

import dev.rung.runtime.internal.execute.context.FailedStatement.Sent;
import dev.rung.runtime.internal.execute.context.StatementGuard.ResultUse;
import dev.rung.runtime.internal.jdbc.Warnings;
import dev.rung.runtime.internal.sql.SentForm;
import dev.rung.runtime.internal.sql.SqlScript;
import dev.rung.runtime.internal.sql.SqlStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a JDBC statement sends, and when. Belongs to one statement. */
final class GuardedStatement {

    private static final Set<String> SEND = Set.of(
            "execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "executeBatch", "executeLargeBatch");

    private final StatementGuard guard;
    private List<SqlStatement> text;

    GuardedStatement(StatementGuard guard, List<SqlStatement> text) {
        this.guard = guard;
        this.text = text;
    }

    /** Returns whether a text among the arguments of {@code call} is SQL. */
    static boolean takesSql(String call) {
        return SEND.contains(call) || call.equals("addBatch");
    }

    /**
     * A call of the driver's statement.
     *
     * @param statement the driver's
     * @param work calls it
     */
    record Call(Statement statement, StatementGuard.Work<Object> work) {

        /** Returns a call whose warnings are reported to {@code guard}. */
        StatementGuard.Work<Object> reportingTo(StatementGuard guard) {
            return () -> {
                var answer = work.run();
                guard.warned(Warnings.of(statement::getWarnings));
                return answer;
            };
        }
    }

    @Nullable Object invoke(String name, @Nullable Object @Nullable [] args, Call call) throws SQLException {
        SentText.check(args);
        var given = args != null && args.length > 0 && args[0] instanceof String sql ? sql : null;
        if (!SEND.contains(name)) {
            return given != null && name.equals("addBatch")
                    ? batched(given, call.work())
                    : call.work().run();
        }
        var reporting = call.reportingTo(guard);
        if (given == null) {
            return guard.send(
                    text, ResultUse.RETURNED, attaching(text, SentForm.AS_WRITTEN_WITH_PARAMETERS, reporting));
        }
        var sent = read(given);
        var work = attaching(sent, SentForm.AS_WRITTEN, reporting);
        if (!name.equals("execute")) {
            return guard.send(sent, ResultUse.RETURNED, work);
        }
        var answer = guard.send(sent, ResultUse.DISCARDED, work);
        return answer == null ? false : answer;
    }

    /** Of several statements the driver does not say which one failed. */
    private static StatementGuard.Work<Object> attaching(
            List<SqlStatement> text, SentForm form, StatementGuard.Work<Object> work) {
        return text.size() == 1 ? FailedStatement.attaching(new Sent(text.get(0), form, SqlOrigin.AUTHOR), work) : work;
    }

    /** A batch is sent as a whole, all its texts together. */
    private @Nullable Object batched(String sql, StatementGuard.Work<Object> work) throws SQLException {
        text = Stream.concat(text.stream(), read(sql).stream()).toList();
        return work.run();
    }

    private List<SqlStatement> read(String sql) throws SQLException {
        var read = SqlScript.split(sql);
        guard.read(read);
        return read;
    }
}
