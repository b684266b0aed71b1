package dev.rung.runtime.internal.history;

/** What another program than Rung has done to the history. */
public enum HistoryChange {
    ROWS("rows of it were added, changed or removed"),
    TABLE("its table is another one, or not as it was");

    private final String words;

    HistoryChange(String words) {
        this.words = words;
    }

    /** Returns what was done, as messages show it. */
    @Override
    public String toString() {
        return words;
    }
}
