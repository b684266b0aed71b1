package dev.rung.runtime.internal.execute.statementwise;

import dev.rung.runtime.internal.sql.ConcurrentDetach;
import dev.rung.runtime.internal.sql.ConcurrentIndex;
import dev.rung.runtime.internal.sql.SqlStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a failed migration outside a transaction has left. */
final class AttemptRemains {

    private static final String HALF_DONE = "half done: what it has left the next run repairs, or a person, ";

    private final StatementwiseAttempt attempt;

    AttemptRemains(StatementwiseAttempt attempt) {
        this.attempt = attempt;
    }

    /** Returns what is left, as messages show it. */
    String text(Throwable thrown) {
        var version = attempt.step().version();
        var position = journal().position();
        if (position == 0) {
            return "nothing of %s is left".formatted(version);
        }
        return "%s runs outside a transaction: what it did before statement %d stays%s"
                .formatted(version, position, left(thrown));
    }

    private String left(Throwable thrown) {
        try {
            return unknownStatement() + unfinishedParts();
        } catch (SQLException e) {
            thrown.addSuppressed(e);
            return journal().isUnknown()
                    ? unknownStatement()
                    : possiblePart().map(", and that one may be "::concat).orElse("");
        }
    }

    /** What is unfinished, and the SQL that finishes or undoes it. */
    private String unfinishedParts() throws SQLException {
        var left = attempt.indexes().left().stream()
                .map(index -> ", and so does the INVALID index %s (%s)".formatted(index.name(), index.dropSql()))
                .collect(Collectors.joining());
        var detach = journal().unfinished().flatMap(SqlStatement::concurrentDetach);
        return detach.isPresent()
                ? left
                        + attempt.partitions()
                                .repair(detach.get())
                                .map(sql -> halfDetached(detach.get(), sql))
                                .orElse("")
                : left;
    }

    private static String halfDetached(ConcurrentDetach detach, String repair) {
        return ", and partition %s is half detached (%s)"
                .formatted(detach.partition().sql(), repair);
    }

    private String unknownStatement() {
        return journal().isUnknown()
                ? ", and that one may be done or not"
                        + possiblePart().map(", or "::concat).orElse("")
                : "";
    }

    /** What only a new connection could determine. */
    private Optional<String> possiblePart() {
        var unfinished = journal().unfinished();
        return unfinished
                .flatMap(SqlStatement::concurrentDetach)
                .map(detach -> HALF_DONE + "by " + detach.finalizeSql())
                .or(() -> unfinished.flatMap(SqlStatement::concurrentIndex).flatMap(this::possiblePartOf));
    }

    /** Where an index of that name existed when it began, it has created none. */
    private Optional<String> possiblePartOf(ConcurrentIndex index) {
        var foundNothing =
                journal().foundByUnfinished().filter(PriorState::isNothing).isPresent();
        var leavesHalf = switch (index.action()) {
            case CREATE, CREATE_IF_NOT_EXISTS, REINDEX -> foundNothing;
            case DROP -> !foundNothing;
        };
        return index.half()
                .filter(name -> leavesHalf)
                .map(name -> HALF_DONE + "where it is INVALID, by drop index concurrently " + name);
    }

    private Journal journal() {
        return attempt.journal();
    }
}
