package dev.rung.runtime.internal.history;

import java.io.Serial;

/** What has the history's name is not the table that was read. Nothing was done; look at it again. */
public final class HistoryReplacedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public HistoryReplacedException() {
        super("the history is not the table that was read");
    }
}
