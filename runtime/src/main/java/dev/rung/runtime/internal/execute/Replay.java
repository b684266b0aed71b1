package dev.rung.runtime.internal.execute;

import dev.rung.runtime.internal.plan.Repetition;
import dev.rung.runtime.internal.sql.SqlStatement;
import dev.rung.runtime.model.Resumption;
import dev.rung.runtime.model.Resumption.Stop;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * Leads a migration that was interrupted to the place where it stopped: its code runs from the start, and what it sends
 * before is done already. Where that cannot be trusted it ends the attempt. Belongs to one attempt.
 */
final class Replay {

    /** What becomes of a statement. */
    enum Turn {
        /** It is a step. */
        RUN,
        /** It is done, but has to be done again in this session: it is no step. */
        REPEAT,
        /** It is done. */
        SKIP
    }

    private static final Set<String> SETTINGS = Set.of("set", "reset");

    private final Optional<Resumption> resumption;
    private final IndexWatch indexes;
    private final PartitionWatch partitions;
    private int shown;

    Replay(Optional<Resumption> resumption, IndexWatch indexes, PartitionWatch partitions) {
        this.resumption = resumption;
        this.indexes = indexes;
        this.partitions = partitions;
    }

    /** Returns how many statements the migration has shown. */
    int shown() {
        return shown;
    }

    /**
     * Returns whether the next part, which is one transaction and knows itself whether it is done, is done; it counts as
     * one statement.
     */
    boolean isDone() {
        shown++;
        return shown < resumption.map(Resumption::statement).orElse(0);
    }

    /** Decides about the next statement that the migration shows. */
    Turn next(SqlStatement statement, Guard.Manner manner) throws SQLException {
        if (isBefore() && manner == Guard.Manner.WITH_ANSWER) {
            answer();
        }
        shown++;
        var turn = turn(statement);
        if (turn == Turn.SKIP && manner == Guard.Manner.WITH_ANSWER) {
            throw new ResumeRefusedException("statement %d is done, but the migration wants its answer: %s"
                    .formatted(shown, statement.summary()));
        }
        return turn;
    }

    private Turn turn(SqlStatement statement) throws SQLException {
        var at = resumption.map(Resumption::statement).orElse(0);
        if (shown > at) {
            return Turn.RUN;
        }
        return shown < at
                ? again(statement)
                : atStop(statement, resumption.orElseThrow().stop());
    }

    /** Throws where the migration wants an answer before the place where it stopped. */
    void answer() throws SQLException {
        if (isBefore()) {
            throw new ResumeRefusedException(
                    "before statement %d, where it was interrupted, the migration asks the database; what it does then may differ from what it did"
                            .formatted(resumption.orElseThrow().statement()));
        }
    }

    /** Throws where the migration ended before it came to the place where it stopped. */
    void ended() throws SQLException {
        if (isBefore()) {
            throw new ResumeRefusedException("the migration was interrupted at statement %d, but now it has only %d"
                    .formatted(resumption.orElseThrow().statement(), shown));
        }
    }

    private boolean isBefore() {
        return resumption.filter(stopped -> shown + 1 < stopped.statement()).isPresent();
    }

    /** What is done is not done again, but for settings: those ended with their session. */
    private Turn again(SqlStatement statement) throws SQLException {
        if (SETTINGS.contains(statement.verb())) {
            return Turn.REPEAT;
        }
        if (statement.controlsTransaction() || statement.mayChangeSession()) {
            throw new ResumeRefusedException("statement %d is done, but what it left in its session is gone: %s"
                    .formatted(shown, statement.summary()));
        }
        return Turn.SKIP;
    }

    private Turn atStop(SqlStatement statement, Stop stop) throws SQLException {
        return switch (Repetition.of(stop, statement)) {
            case RUNS -> Turn.RUN;
            case DEPENDS_ON_CATALOG -> isDone(statement, stop) ? Turn.SKIP : Turn.RUN;
            case REFUSED ->
                throw new ResumeRefusedException("statement %d was interrupted, and may be done, or half done: %s"
                        .formatted(shown, statement.summary()));
        };
    }

    private boolean isDone(SqlStatement statement, Stop stop) throws SQLException {
        var detach = statement.concurrentDetach();
        if (detach.isPresent()) {
            return isDetached(partitions.finish(detach.get()), stop);
        }
        var index = statement.concurrentIndex().orElseThrow();
        indexes.clean(index);
        return stop == Stop.UNDER_WAY && indexes.isDone(index);
    }

    /** What the server refused, because it is no partition, it refuses again. */
    private static boolean isDetached(PartitionWatch.Place place, Stop stop) {
        return switch (place) {
            case ATTACHED -> false;
            case HALF_DETACHED -> true;
            case ELSEWHERE -> stop == Stop.UNDER_WAY;
        };
    }
}
