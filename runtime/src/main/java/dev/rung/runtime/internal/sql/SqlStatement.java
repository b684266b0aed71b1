package dev.rung.runtime.internal.sql;

import java.util.List;
import java.util.Optional;

/**
 * One statement, and what its tokens tell of it. What they do not tell, the server says.
 *
 * @param text the statement, without a semicolon at its end
 * @param head its first tokens, without comments
 */
public record SqlStatement(String text, List<SqlToken> head) {

    private static final int SUMMARY = 80;

    /** Returns the word that it begins with, in lower case; empty where it begins with none. */
    public String verb() {
        return tokens().word();
    }

    /** Returns the start of its text on one line, without constants and comments, as messages show it. */
    public String summary() {
        return Secrets.summary(text, SUMMARY);
    }

    /** Returns whether it begins or ends a transaction, also a prepared one. Savepoints do neither. */
    public boolean controlsTransaction() {
        var tokens = tokens();
        return switch (tokens.word()) {
            case "begin", "commit", "end", "abort" -> true;
            case "start", "prepare" -> tokens.take("start", "transaction") || tokens.take("prepare", "transaction");
            case "rollback" -> !isRollbackTo();
            default -> false;
        };
    }

    /** Returns whether PostgreSQL refuses it inside a transaction, as far as its words tell. */
    public boolean refusesTransaction() {
        return isConcurrent() || OutsideOnly.matches(tokens());
    }

    /**
     * Returns whether it works concurrently on an index or a partition: it waits for old transactions without standing in
     * anybody's way, and leaves a part where it is cut off.
     */
    public boolean isConcurrent() {
        return concurrentIndex().isPresent() || concurrentDetach().isPresent();
    }

    /** Returns what it does concurrently to an index. */
    public Optional<ConcurrentIndex> concurrentIndex() {
        return ConcurrentIndex.of(tokens());
    }

    /** Returns which partition it detaches concurrently. */
    public Optional<ConcurrentDetach> concurrentDetach() {
        return ConcurrentDetach.of(tokens());
    }

    /**
     * Returns whether it may leave something in its session, be it until the end of the transaction only: a setting, a
     * temporary table, a cursor, a listener.
     */
    public boolean mayChangeSession() {
        var tokens = tokens();
        return switch (tokens.word()) {
            case "set" -> !(tokens.take("set", "constraints") || tokens.take("set", "transaction"));
            case "rollback" -> !isRollbackTo();
            default -> !SessionWords.LEAVE_NOTHING.contains(tokens.word()) || SessionWords.in(text);
        };
    }

    private boolean isRollbackTo() {
        var tokens = tokens();
        tokens.take("rollback");
        return tokens.take("to") || tokens.take("work", "to") || tokens.take("transaction", "to");
    }

    private TokenReader tokens() {
        return new TokenReader(head);
    }
}
