package dev.rung.runtime.internal.execute.context;

import dev.rung.runtime.internal.execute.context.StatementGuard.ResultUse;
import dev.rung.runtime.internal.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Statements of a text that are sent together.
 *
 * @param text all statements of the text
 * @param from the place of the first of them, from 0
 * @param to the place after the last of them
 */
public record StatementGroup(List<SqlStatement> text, int from, int to) {

    /** Returns all of {@code text} as one part; none where there is no statement. */
    public static List<StatementGroup> whole(List<SqlStatement> text) {
        return text.isEmpty() ? List.of() : List.of(new StatementGroup(text, 0, text.size()));
    }

    /** Returns a part for each statement of {@code text}. */
    public static List<StatementGroup> each(List<SqlStatement> text) {
        return IntStream.range(0, text.size())
                .mapToObj(at -> new StatementGroup(text, at, at + 1))
                .toList();
    }

    List<SqlStatement> statements() {
        return text.subList(from, to);
    }

    void send(Connection connection, StatementGuard guard, SqlOrigin origin) throws SQLException {
        var list = new StatementList(guard::warned);
        addTo(list, 0, origin);
        guard.send(statements(), ResultUse.DISCARDED, () -> {
            list.send(connection);
            return true;
        });
    }

    /** Adds the statements to {@code list}, as those of an operation of the migration; 0 where they belong to none. */
    public void addTo(StatementList list, int operation, SqlOrigin origin) {
        for (int at = from; at < to; at++) {
            list.addWritten(text.get(at), operation, place(at), origin);
        }
    }

    /** The verb and no more of it: the rest may hold secrets. */
    private String place(int at) {
        return text.size() == 1
                ? ""
                : ", in statement %d of %d (%s ...)"
                        .formatted(at + 1, text.size(), text.get(at).verb());
    }
}
