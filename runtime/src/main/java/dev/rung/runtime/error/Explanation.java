package dev.rung.runtime.error;

import dev.rung.runtime.internal.text.Printable;
import dev.rung.runtime.internal.text.Printable.Lines;
import java.io.Serializable;

/**
 * The parts of a message, in the user's own names.
 *
 * @param what what happened
 * @param database in what state the database is
 * @param fix what to do now
 * @since 0.1
 */
public record Explanation(String what, String database, String fix) implements Serializable {

    /** The text of {@link #database} where nothing was changed. */
    public static final String UNCHANGED = "nothing was changed";

    /** Makes control characters visible, wherever they come from: only line ends remain that continue a line of ours. */
    public Explanation {
        what = Printable.lines(what, Lines.OURS);
        database = Printable.lines(database, Lines.OURS);
        fix = Printable.lines(fix, Lines.OURS);
    }

    /**
     * Returns the explanation of an error that changed nothing.
     *
     * @param what what happened
     * @param fix what to do now
     * @return the explanation
     */
    public static Explanation unchanged(String what, String fix) {
        return new Explanation(what, UNCHANGED, fix);
    }

    String under(ErrorCode code) {
        return "[%s] %s\n    Database : %s\n    Fix      : %s".formatted(code, what, database, fix);
    }
}
