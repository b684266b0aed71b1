package dev.rung.runtime.internal.history;

import java.io.Serial;

/** The table with the history's name is not the one that was read. Nothing was done; read it again. */
public final class HistoryReplacedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public HistoryReplacedException() {
        super("the history is not the table that was read");
    }
}
