package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.execute.Guard.Manner;
import dev.rung.runtime.internal.sql.SqlScript;
import dev.rung.runtime.internal.sql.SqlStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a JDBC statement sends, and when. Belongs to one statement. */
final class GuardedStatement {

    private static final Set<String> SEND = Set.of(
            "execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "executeBatch", "executeLargeBatch");

    private final Guard guard;
    private List<SqlStatement> text;

    GuardedStatement(Guard guard, List<SqlStatement> text) {
        this.guard = guard;
        this.text = text;
    }

    @Nullable Object invoke(String call, @Nullable Object @Nullable [] args, Guard.Work<Object> work) throws SQLException {
        var given = args != null && args.length > 0 && args[0] instanceof String sql ? sql : null;
        if (given != null && (call.equals("addBatch") || SEND.contains(call))) {
            text = SqlScript.split(given);
            guard.read(text);
        }
        if (!SEND.contains(call)) {
            return work.run();
        }
        if (given == null || !call.equals("execute")) {
            return guard.send(text, Manner.WITH_ANSWER, work);
        }
        var answer = guard.send(text, Manner.WITHOUT_ANSWER, work);
        return answer == null ? false : answer;
    }
}
