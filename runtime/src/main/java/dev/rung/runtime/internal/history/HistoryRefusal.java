package dev.rung.runtime.internal.history;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.SetupException;
import dev.rung.runtime.internal.sql.TableName;
import dev.rung.runtime.internal.text.Printable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Why what has the history's name is not read.
 *
 * @param name the table
 * @param relation what the catalog says of it
 * @param state what has been changed so far
 */
record HistoryRefusal(TableName name, HistoryRelation relation, String state) {

    private static final String LAST_TOOL =
            "select tool from %s where format operator(pg_catalog.=) %d order by seq desc limit 1";

    /** Returns the error for an owner who is not trusted. */
    SetupException untrusted() {
        var what = "%s %s belongs to role %s, whom this role has no reason to trust; nothing of it was read"
                .formatted(relation.noun(), name, relation.owner());
        var fix =
                "where %1$s is the role that migrates this schema: Migrator.builder(...).historyOwner(\"%1$s\"); else it is"
                        + " none of Rung's: drop it, and take the right to create in schema %2$s from those who should not have it";
        return refused(ErrorCode.HISTORY_UNTRUSTED, what, fix.formatted(relation.owner(), name.schema()));
    }

    /** Returns the error for a format that is newer than this build. */
    SetupException newer(Connection connection) {
        var tool = lastTool(connection);
        var what = "History %s has format %d, and this build of Rung understands format %d at the highest%s"
                .formatted(
                        name,
                        relation.format(),
                        HistoryFormat.CURRENT.number(),
                        tool.map("; %s has written to it"::formatted).orElse(""));
        var fix = "use %s here"
                .formatted(tool.map("%s, or a newer one,"::formatted).orElse("the version that migrated last"));
        return refused(ErrorCode.HISTORY_NEWER, what, fix);
    }

    /** Returns the error for a table that is another than the history. */
    SetupException different(List<String> differences) {
        return refused(
                ErrorCode.HISTORY_SHAPE,
                "%s %s is not a history of Rung: it %s"
                        .formatted(relation.noun(), name, String.join(", and ", differences)),
                "choose another name: Migrator.builder(...).historyTable(\"...\"), or put the table back as it was");
    }

    /** Where the newer format has other columns, its version is not known. */
    private Optional<String> lastTool(Connection connection) {
        if (!relation.isOrdinary()) {
            return Optional.empty();
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(LAST_TOOL.formatted(name.sql(), relation.format()))) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private SetupException refused(ErrorCode code, String what, String fix) {
        return new SetupException(code, new Explanation(Printable.of(what), state, Printable.of(fix)), null);
    }
}
