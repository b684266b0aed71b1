package dev.rung.rows.internal.value;

/**
 * What the values for one place grow from; equal seeds give equal values.
 *
 * @param ordinal counts rows whose values have to differ from each other
 * @param breadth how many ordinary values to offer
 * @param literals what the constraints on the column mention
 * @param start where ordinary whole numbers begin
 */
public record Seed(long ordinal, int breadth, Literals literals, long start) {

    /** Keys that migrations insert themselves are small numbers; {@code smallint} has this one too. */
    private static final long KEYS = 30_000;

    private static final int FEW = 3;
    private static final int MANY = 16;

    /** Returns the seed of a place: what is constrained gets more to choose from. */
    public static Seed of(long ordinal, Literals literals) {
        return new Seed(ordinal, literals.isEmpty() ? FEW : MANY, literals, 0);
    }

    /** Returns the same for a column whose values differ from row to row: what a migration inserts has to differ from them too. */
    public Seed ofKey() {
        return literals.isEmpty() ? new Seed(ordinal, breadth, literals, KEYS) : this;
    }

    public static Seed of(long ordinal) {
        return of(ordinal, Literals.NONE);
    }

    Seed at(long otherOrdinal) {
        return new Seed(otherOrdinal, breadth, literals, start);
    }

    Seed with(Literals more) {
        return of(ordinal, literals.and(more));
    }
}
