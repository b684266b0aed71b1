package dev.rung.runtime.testing;

import dev.rung.testserver.SqlConsole;
import dev.rung.testserver.TestServer;
import java.util.List;
import java.util.Optional;

/** What the server itself says about one {@link TestDatabase}, for assertions. */
public final class PgFacts {

    /** As the shared server writes its log, so that the others write it alike. */
    public static final String LOG_LINE_PREFIX = TestServer.LOG_LINE_PREFIX;

    private final SqlConsole console;

    PgFacts(SqlConsole console) {
        this.console = console;
    }

    /** Returns the advisory locks of this database, held or waited for, by key and holders first. */
    public List<AdvisoryLock> advisoryLocks() {
        return console.rows("""
                        select classid::bigint << 32 | objid::bigint, pid, granted
                        from pg_locks
                        where locktype = 'advisory'
                          and database = (select oid from pg_database where datname = current_database())
                        order by 1, granted desc, pid""").stream().map(AdvisoryLock::parse).toList();
    }

    /** Returns the sessions in this database with that application name, oldest first. */
    public List<Session> sessions(String applicationName) {
        return console.rows("""
                        select pid, state, query from pg_stat_activity
                        where datname = current_database() and application_name = ?
                        order by backend_start, pid""", applicationName).stream().map(Session::parse).toList();
    }

    /** Terminates the sessions in this database with that application name, waits until they have ended, and returns how many. */
    public long terminate(String applicationName) {
        return Long.parseLong(console.value("""
                select count(*) filter (where pg_terminate_backend(pid, 10000)) from pg_stat_activity
                where datname = current_database() and application_name = ?""", applicationName));
    }

    /** Returns the indexes that an interrupted {@code create index concurrently} left invalid, {@code schema.name}. */
    public List<String> invalidIndexes() {
        return console.rows("""
                select format('%I.%I', n.nspname, c.relname)
                from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
                where not i.indisvalid
                order by 1""");
    }

    /** Returns every session in this database but the one that asks, as {@code application state query}. */
    public List<String> everySession() {
        return console.rows("""
                select application_name || ' ' || coalesce(state, '') || ' ' || query from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
                order by backend_start, pid""");
    }

    /** Returns how many sessions in this database are in {@code pg_sleep}. */
    public long sleepers() {
        return Long.parseLong(console.value("""
                select count(*) from pg_stat_activity
                where datname = current_database() and wait_event = 'PgSleep' and state = 'active'"""));
    }

    /** Returns what the server wrote into its log about this database; empty where the log cannot be read from here. */
    public Optional<List<String>> serverLog() {
        if (console.value("select pg_current_logfile()").equals("null")) {
            return Optional.empty();
        }
        return Optional.of(console.rows("""
                select line from regexp_split_to_table(pg_read_file(pg_current_logfile()), E'\\n') line
                where line ~ ('^\\d+:\\w{5}:' || current_database() || ':')"""));
    }

    /** A lock of {@code pg_advisory_lock(key)}. */
    public record AdvisoryLock(long key, int pid, boolean granted) {

        static AdvisoryLock parse(String row) {
            String[] columns = row.split("\\|", -1);
            return new AdvisoryLock(Long.parseLong(columns[0]), Integer.parseInt(columns[1]), columns[2].equals("t"));
        }
    }

    /** A session; {@code state} and {@code query} as in {@code pg_stat_activity}. */
    public record Session(int pid, String state, String query) {

        static Session parse(String row) {
            String[] columns = row.split("\\|", 3);
            return new Session(Integer.parseInt(columns[0]), columns[1], columns[2]);
        }
    }
}
