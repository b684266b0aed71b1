package dev.rung.runtime.internal.session;

import java.time.Duration;

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

    private final Object what;
    private final Owner owner;
    private final long start = System.nanoTime();
    private Duration nextLine = BETWEEN_LINES;
    private long statements;
    private boolean awaitsAnswer;

    WatchedWork(Object what, Owner owner) {
        this.what = what;
        this.owner = owner;
    }

    Owner owner() {
        return owner;
    }

    /** A statement is sent. */
    synchronized void sent() {
        statements++;
        awaitsAnswer = true;
    }

    /** The statement that was sent last has ended. */
    synchronized void answered() {
        awaitsAnswer = false;
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
