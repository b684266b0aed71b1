package dev.rung.runtime.internal.history;

import java.io.Serial;

/** Another runner has claimed the row of a step in the history. Nothing was done; plan again. */
public final class HistoryCollisionException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final long seq;

    public HistoryCollisionException(long seq) {
        super("row " + seq + " of the history is taken");
        this.seq = seq;
    }

    /** Returns the place that is taken. */
    public long seq() {
        return seq;
    }
}
