package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.sql.SqlScript;
import dev.rung.runtime.internal.sql.SqlStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends the statements of a migration outside a transaction as steps: each is in the journal before it begins, and is looked
 * after when it ends. Belongs to one attempt.
 */
final class StepGuard implements Guard {

    private final Journal journal;
    private final Replay replay;
    private final IndexWatch indexes;
    private final OwnTransaction own;

    StepGuard(Journal journal, Replay replay, IndexWatch indexes, OwnTransaction own) {
        this.journal = journal;
        this.replay = replay;
        this.indexes = indexes;
        this.own = own;
    }

    @Override
    public List<String> parts(String sql) {
        return SqlScript.split(sql).stream().map(SqlStatement::text).toList();
    }

    /** It will want answers. */
    @Override
    public void handOut() throws SQLException {
        replay.answer();
    }

    @Override
    public @Nullable Object call(String name, Work work) throws Throwable {
        var wasOpen = own.isOpen();
        var result = work.run();
        own.called(name);
        if (wasOpen && !own.isOpen()) {
            journal.ended();
        }
        return result;
    }

    @Override
    public void read(List<SqlStatement> text) throws SQLException {
        if (text.size() > 1 && !own.isWanted()) {
            throw new SQLException(
                    "several statements in one text would be one transaction, in a migration outside of one: "
                            + text.get(0).summary() + "; ...: give them to execute(...), which sends them one by one",
                    "0A000");
        }
    }

    @Override
    public @Nullable Object send(List<SqlStatement> text, Manner manner, Work work) throws Throwable {
        var statement = text.get(text.size() - 1);
        if (own.isOpen()) {
            return run(statement, work);
        }
        return switch (replay.next(statement, manner)) {
            case SKIP -> null;
            case REPEAT -> work.run();
            case RUN -> step(statement, work);
        };
    }

    private @Nullable Object step(SqlStatement statement, Work work) throws Throwable {
        indexes.beforeStatement(statement);
        journal.begins(replay.shown(), statement);
        own.commitNote();
        return run(statement, work);
    }

    private @Nullable Object run(SqlStatement statement, Work work) throws Throwable {
        try {
            var result = work.run();
            own.sent(statement);
            if (!own.isOpen()) {
                indexes.afterStatement(statement);
                journal.ended();
            }
            return result;
        } catch (Throwable thrown) {
            journal.failed(thrown);
            throw thrown;
        }
    }
}
