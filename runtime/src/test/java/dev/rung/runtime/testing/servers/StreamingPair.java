package dev.rung.runtime.testing.servers;

import dev.rung.runtime.testing.TestDatabase;
import java.time.Duration;

/** A primary and a hot standby that follows it asynchronously. */
public record StreamingPair(Postgres primary, Postgres standby) implements AutoCloseable {

    private static final Duration CATCHING_UP = Duration.ofMinutes(1);

    /** Starts both; the standby has all that the primary has when this returns. */
    public static StreamingPair start() {
        var primary = Postgres.start();
        try {
            var pair = new StreamingPair(primary, primary.startStandby());
            pair.awaitCaughtUp();
            return pair;
        } catch (RuntimeException e) {
            primary.close();
            throw e;
        }
    }

    /** Waits until the standby has applied all that is committed at this moment. */
    public void awaitCaughtUp() {
        var position =
                primary.database().queryStrings("select pg_current_wal_lsn()").get(0);
        Until.holds(
                "the standby is at " + position,
                CATCHING_UP,
                () -> standby.database()
                        .queryStrings("select coalesce(pg_last_wal_replay_lsn() >= ?::pg_lsn, false)", position)
                        .contains("t"));
    }

    /** Lets the standby fall behind: it receives nothing more of the primary, and neither is notified. */
    public void part() {
        standby.set("primary_conninfo", "");
        Until.holds(
                "the standby hears nothing",
                CATCHING_UP,
                () -> primary.database().queryLong("select count(*) from pg_stat_replication") == 0);
    }

    /** Returns the database by the names of both hosts, the standby's first, whichever is the primary at that moment. */
    public TestDatabase whicheverIsPrimary() {
        var url = "jdbc:postgresql://127.0.0.1:%d,127.0.0.1:%d/postgres?targetServerType=primary"
                .formatted(standby.port(), primary.port());
        return TestDatabase.at(url, "postgres", null);
    }

    @Override
    public void close() {
        try (primary) {
            standby.close();
        }
    }
}
