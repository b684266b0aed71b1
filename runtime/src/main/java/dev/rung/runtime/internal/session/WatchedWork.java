package dev.rung.runtime.internal.session;

import dev.rung.runtime.internal.sql.Secrets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Work that may take long: since when, what it waits for, and when to say so in the log. Thread-safe. */
final class WatchedWork {

    /** Which kind of work it is. */
    enum Owner {
        /** A migration's: it may take any time. */
        MIGRATION,
        /** A commit of Rung: how long it takes is known. */
        OURS
    }

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
    private static final Duration BETWEEN_EVENTS = Duration.ofSeconds(1);

    /** As much of a statement as identifies it. */
    private static final int LONGEST_STATEMENT = 300;

    private final Object what;
    private final Owner owner;
    private final long start = System.nanoTime();
    private Duration nextLine = BETWEEN_LINES;
    private Duration nextEvent = BETWEEN_EVENTS;
    private long statements;
    private long sentAt;
    private Supplier<String> statement = () -> "";
    private boolean awaitsAnswer;

    WatchedWork(Object what, Owner owner) {
        this.what = what;
        this.owner = owner;
    }

    Owner owner() {
        return owner;
    }

    /** A statement is sent, with the text that {@code text} returns. */
    synchronized void sent(Supplier<String> text) {
        statements++;
        statement = text;
        sentAt = System.nanoTime();
        awaitsAnswer = true;
    }

    /** The statement that was sent last has ended; returns how long it took. */
    synchronized Duration answered() {
        awaitsAnswer = false;
        return Duration.ofNanos(System.nanoTime() - sentAt);
    }

    /** Returns the statement whose answer is awaited, shortened and without secrets; empty where none is. */
    Optional<String> awaitedStatement() {
        return awaited() > 0 ? Optional.of(lastStatement()) : Optional.empty();
    }

    /** Returns the statement that was sent last, shortened and without secrets; empty text where none was. */
    String lastStatement() {
        return Secrets.summary(sentText().get(), LONGEST_STATEMENT);
    }

    private synchronized Supplier<String> sentText() {
        return statement;
    }

    /** Returns the number of the statement whose answer is awaited; 0 where none is. */
    synchronized long awaited() {
        return awaitsAnswer ? statements : 0;
    }

    /** Returns whether it is time to say that it takes long; once each time. */
    synchronized boolean takeDueLine() {
        var due = took().compareTo(nextLine) >= 0;
        if (due) {
            nextLine = nextLine.plus(BETWEEN_LINES);
        }
        return due;
    }

    /** Returns whether it is time for an event that says so; once each time. */
    synchronized boolean takeDueEvent() {
        var due = took().compareTo(nextEvent) >= 0;
        if (due) {
            nextEvent = nextEvent.plus(BETWEEN_EVENTS);
        }
        return due;
    }

    /** Returns what is at work, as messages show it. */
    String name() {
        return what.toString();
    }

    /** Returns whether {@code seen} shows this work, and not what was before it. */
    boolean isSeenIn(BackendProbe.Sample seen) {
        return seen.asked() - start >= 0;
    }

    Duration took() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public String toString() {
        return "%s runs since %d s".formatted(what, took().toSeconds());
    }
}
