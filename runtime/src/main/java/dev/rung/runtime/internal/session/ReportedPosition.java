package dev.rung.runtime.internal.session;

import dev.rung.runtime.internal.sql.Thrown;

/**
 * Where the server says that a statement is wrong.
 *
 * @param position the character of the statement that was sent, from 1; 0 where it names none
 * @param innerStatement the statement that ran inside, of a function or a block of code; empty where it names none
 * @param innerPosition the character of that one, from 1; 0 where it names none
 */
public record ReportedPosition(int position, String innerStatement, int innerPosition) {

    private static final ReportedPosition NONE = new ReportedPosition(0, "", 0);

    /** Returns the position that the server has reported in {@code thrown}; none where the driver is another one. */
    public static ReportedPosition in(Throwable thrown) {
        return Thrown.causes(thrown).stream()
                .flatMap(each -> Driver.reportedPosition(each).stream())
                .reduce((outer, inner) -> inner)
                .orElse(NONE);
    }
}
