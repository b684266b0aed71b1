package dev.rung.rows.internal.catalog;

/**
 * A constraint that waits for the commit.
 *
 * @param table the catalog's number of its table
 * @param constraint its name as SQL, for {@code set constraints}
 */
public record DeferredFacts(long table, String name, String constraint, Kind kind) {

    /** What is deferred. */
    public enum Kind {
        /** A key or a foreign key: it is checked at once, because its refusal guides the search. */
        RULE,
        /** A constraint trigger: it may look at rows of other tables, which come later. */
        TRIGGER
    }
}
