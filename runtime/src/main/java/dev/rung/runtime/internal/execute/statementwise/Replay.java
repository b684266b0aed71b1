package dev.rung.runtime.internal.execute.statementwise;

import dev.rung.runtime.internal.execute.context.StatementGuard;
import dev.rung.runtime.internal.execute.failure.ResumeRefusedException;
import dev.rung.runtime.internal.plan.Repetition;
import dev.rung.runtime.internal.sql.SqlStatement;
import dev.rung.runtime.model.Resumption;
import dev.rung.runtime.model.Resumption.Stop;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * Resumes a migration that was interrupted where it stopped: its code runs from the start, and what it sends before that is
 * done already. Where that is uncertain it ends the attempt. Belongs to one attempt.
 */
final class Replay {

    /** What to do with a statement. */
    enum Action {
        /** It is a step. */
        RUN,
        /** It is done, but has to be done again in this session: it is no step. */
        REPEAT,
        /** It is done. */
        SKIP
    }

    private static final Set<String> SETTINGS = Set.of("set", "reset");

    private final Optional<Resumption> resumption;
    private final IndexTracker indexes;
    private final PartitionTracker partitions;
    private final Optional<PriorState> found;
    private int shown;
    private int firstAsked = Integer.MAX_VALUE;
    private int firstLost = Integer.MAX_VALUE;

    /** The {@code found} is what the statement found at which it stopped; empty where nothing was noted. */
    Replay(
            Optional<Resumption> resumption,
            Optional<PriorState> found,
            IndexTracker indexes,
            PartitionTracker partitions) {
        this.resumption = resumption;
        this.found = found;
        this.indexes = indexes;
        this.partitions = partitions;
    }

    /** Returns how many statements the migration has shown. */
    int shown() {
        return shown;
    }

    /**
     * Returns whether the next part, which is one transaction and records whether it is done, is done; it counts as
     * one statement.
     */
    boolean isDone() {
        shown++;
        return shown < resumption.map(Resumption::statement).orElse(0);
    }

    /** Decides about the next statement that the migration shows. */
    Action next(SqlStatement statement, StatementGuard.ResultUse use) throws SQLException {
        if (use == StatementGuard.ResultUse.RETURNED) {
            answer();
        }
        shown++;
        if (isLost(statement)) {
            firstLost = Math.min(firstLost, shown);
        }
        var action = action(statement);
        if (action == Action.SKIP && use == StatementGuard.ResultUse.RETURNED) {
            throw new ResumeRefusedException("statement %d is done, but the migration wants its answer: %s"
                    .formatted(shown, statement.summary()));
        }
        return action;
    }

    private Action action(SqlStatement statement) throws SQLException {
        var at = resumption.map(Resumption::statement).orElse(0);
        if (shown > at) {
            return Action.RUN;
        }
        return shown < at
                ? again(statement)
                : atStop(statement, resumption.orElseThrow().stop());
    }

    /** Throws where the migration reads a result before the statement at which it stopped. */
    void answer() throws SQLException {
        firstAsked = Math.min(firstAsked, shown);
        if (isBefore()) {
            throw new ResumeRefusedException(asksBefore(resumption.orElseThrow().statement()));
        }
    }

    private static String asksBefore(int statement) {
        return "before statement %d, where it was interrupted, the migration asks the database; what it does then may differ from what it did"
                .formatted(statement);
    }

    /**
     * Returns why a later attempt, to which the migration shows the same, would be refused where it stops now; empty where it
     * is resumed as far as is known.
     *
     * @param statement the number of the statement at which it stops
     * @param unfinished that statement, where it has begun and may have left something
     * @param stop what is known of it
     */
    Optional<String> refusalOfNext(int statement, Optional<SqlStatement> unfinished, Stop stop) {
        if (firstAsked < statement - 1) {
            return Optional.of(asksBefore(statement));
        }
        if (firstLost < statement) {
            return Optional.of("statement %d is done, but what it left in its session is gone".formatted(firstLost));
        }
        return unfinished
                .filter(half -> Repetition.of(stop, half) == Repetition.REFUSED)
                .map(half -> "statement %d was interrupted, and may be done, or half done".formatted(statement));
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
    private Action again(SqlStatement statement) throws SQLException {
        if (SETTINGS.contains(statement.verb())) {
            return Action.REPEAT;
        }
        if (isLost(statement)) {
            throw new ResumeRefusedException("statement %d is done, but what it left in its session is gone: %s"
                    .formatted(shown, statement.summary()));
        }
        return Action.SKIP;
    }

    private static boolean isLost(SqlStatement statement) {
        return !SETTINGS.contains(statement.verb())
                && (statement.controlsTransaction() || statement.mayChangeSession());
    }

    private Action atStop(SqlStatement statement, Stop stop) throws SQLException {
        return switch (Repetition.of(stop, statement)) {
            case RUNS -> Action.RUN;
            case DEPENDS_ON_CATALOG -> isDone(statement, stop) ? Action.SKIP : Action.RUN;
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
        indexes.recovery().clean(statement, found);
        return stop == Stop.UNDER_WAY
                && switch (indexes.recovery().outcome(statement, found)) {
                    case DONE -> true;
                    case NOT_DONE -> false;
                    case UNKNOWN ->
                        throw new ResumeRefusedException(
                                "statement %d was interrupted, and the index of that name is not the one from before it: %s"
                                        .formatted(shown, statement.summary()));
                };
    }

    /** What the server refused, because it is no partition, it refuses again. */
    private boolean isDetached(PartitionTracker.State state, Stop stop) {
        return switch (state) {
            case ATTACHED -> false;
            case HALF_DETACHED -> true;
            case ELSEWHERE ->
                stop == Stop.UNDER_WAY
                        && found.filter(before -> before.includes(PartitionTracker.State.ELSEWHERE))
                                .isEmpty();
        };
    }
}
