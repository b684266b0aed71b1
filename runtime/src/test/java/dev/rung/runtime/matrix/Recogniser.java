package dev.rung.runtime.matrix;

import dev.rung.runtime.matrix.Stop.Event;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises by the SQL that is sent how far a run has come. Knows the statements of Rung, so that Rung needs no hooks for
 * tests. Belongs to one connection.
 */
final class Recogniser {

    /** What {@code Connection.commit()} is taken for. */
    static final String COMMIT = "commit";

    private static final Pattern CLAIM = Pattern.compile("insert into [^;]*'RUNNING'", Pattern.DOTALL);
    private static final Pattern COMPLETION = Pattern.compile("update [^;]*outcome = 'DONE'", Pattern.DOTALL);
    private static final Pattern COMMITS = Pattern.compile("(^|;)\\s*commit\\s*(;|$)", Pattern.CASE_INSENSITIVE);

    private long version;
    private int number;
    private boolean working;

    /** What a string of SQL is about, before it is sent. */
    record Seen(long version, int number, Set<Event> events) {

        boolean is(Stop stop) {
            return events.contains(stop.event())
                    && (stop.version() == 0 || stop.version() == version)
                    && (stop.number() == 0 || stop.number() == number);
        }
    }

    /** Returns what {@code sql} is about. */
    Seen sees(String sql) {
        var events = EnumSet.noneOf(Event.class);
        if (sql.contains("pg_try_advisory_lock")) {
            events.add(Event.LOCK);
        }
        if (sql.contains("pg_advisory_unlock(")) {
            events.add(Event.UNLOCK);
        }
        if (COMPLETION.matcher(sql).find()) {
            events.add(Event.HISTORY);
            working = false;
        }
        if (COMMITS.matcher(sql).find()) {
            events.add(Event.COMMIT);
        }
        if (working && events.isEmpty()) {
            events.add(Event.STATEMENT);
            number++;
        }
        return new Seen(version, number, events);
    }

    /** Takes note that {@code sql} has been answered; {@code firstParameter} is the version, where it claims a place. */
    void answered(String sql, long firstParameter) {
        if (CLAIM.matcher(sql).find()) {
            version = firstParameter;
            number = 0;
            working = true;
        }
    }
}
