package dev.rung.runtime.testing.servers;

import dev.rung.runtime.testing.EmbeddedPrograms;
import dev.rung.runtime.testing.PgFacts;
import dev.rung.runtime.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A server of the test's own, to be set up, killed and started again: the embedded programs, without a password. */
public final class Postgres implements AutoCloseable {

    private static final String USER = "postgres";
    private static final Duration STARTING = Duration.ofMinutes(2);

    private final Path programs;
    private final TemporaryFolder folder;
    private final Launch launch;
    private final int port;
    private Daemon daemon;

    private Postgres(Path programs, TemporaryFolder folder, Launch launch, int port) {
        this.programs = programs;
        this.folder = folder;
        this.launch = launch;
        this.port = port;
        this.daemon = started();
    }

    /** Starts a new server with these lines in its configuration, {@code "max_connections = 5"} for example. */
    public static Postgres start(String... settings) {
        return start(Launch.PLAIN, settings);
    }

    /** Starts a new server in surroundings of its own. */
    public static Postgres start(Launch launch, String... settings) {
        return start(EmbeddedPrograms.folder(), launch, settings);
    }

    static Postgres start(Path programs, Launch launch, String... settings) {
        var folder = TemporaryFolder.create("postgres");
        return folder.keptUnlessFails(() -> {
            var port = FreePort.choose();
            initdb(programs, folder);
            configure(folder, port, settings);
            return new Postgres(programs, folder, launch, port);
        });
    }

    /** Starts a hot standby that follows this server; this one is restarted for it. */
    Postgres startStandby() {
        stop();
        var copy = TemporaryFolder.create("standby");
        return copy.keptUnlessFails(() -> {
            copy.copy(data(folder), "data");
            daemon = started();
            var standbyPort = FreePort.choose();
            var upstream = "primary_conninfo = 'host=127.0.0.1 port=%d user=%s'".formatted(port, USER);
            configure(copy, standbyPort, upstream);
            copy.write("data/standby.signal", "");
            return new Postgres(programs, copy, launch, standbyPort);
        });
    }

    /** Returns the database {@code postgres} of this server, as its superuser. */
    public TestDatabase database() {
        return TestDatabase.at("jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port), USER, null);
    }

    public int port() {
        return port;
    }

    /** Changes a setting of the running server, and waits until sessions see it. */
    public void set(String name, String value) {
        var db = database();
        db.execute("alter system set %s = '%s'".formatted(name, value.replace("'", "''")));
        db.execute("select pg_reload_conf()");
        Until.holds(
                name + " = " + value,
                STARTING,
                () -> db.queryStrings("select current_setting(?)", name).contains(value));
    }

    /** Promotes a standby to the primary, and waits until it is. */
    public void promote() {
        if (!database().queryStrings("select pg_promote(true, 60)").contains("t")) {
            throw new IllegalStateException("the standby was not promoted:\n" + log(folder, daemon));
        }
    }

    /** Kills the server (SIGKILL) as a power failure would, and waits until its last process has ended. */
    public void kill() {
        daemon.close();
    }

    /** Stops the server as an administrator would: transactions are rolled back, what is written is kept. */
    public void stop() {
        daemon.signal("INT");
        daemon.awaitEnd();
        daemon.close();
    }

    /** Starts it again, after {@link #kill} or {@link #stop}. */
    public void restart() {
        daemon = started();
    }

    /** Returns all that the server has logged, before its collector of logs ran and since. */
    private static String log(TemporaryFolder folder, Daemon server) {
        var collected = data(folder).resolve("log/server.log");
        try {
            return server.log() + (Files.exists(collected) ? Files.readString(collected) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Daemon started() {
        var postgres = programs.resolve("postgres").toString();
        var command = launch.command(List.of(postgres, "-D", data(folder).toString()));
        var server = Daemon.start(folder.path().resolve("output.log"), launch.environment(), command);
        try {
            Until.holds("the server answers", STARTING, () -> answers(server));
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw new IllegalStateException("PostgreSQL did not start; its log:\n" + log(folder, server), e);
        }
    }

    private boolean answers(Daemon server) {
        if (!server.isAlive()) {
            throw new IllegalStateException("it has ended");
        }
        try {
            return database().queryLong("select 1") == 1;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static void initdb(Path programs, TemporaryFolder folder) {
        var initdb = programs.resolve("initdb").toString();
        var where = data(folder).toString();
        var options = List.of("-A", "trust", "-U", USER, "-E", "UTF8", "--locale=C", "--no-sync");
        Command.run(Command.unprivileged(concat(List.of(initdb, "-D", where), options)));
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static void configure(TemporaryFolder folder, int port, String... settings) {
        var own = """

                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                fsync = off
                shared_buffers = 16MB
                max_connections = 100
                wal_level = replica
                logging_collector = on
                log_filename = 'server.log'
                log_line_prefix = '%s'
                %s
                """.formatted(port, PgFacts.LOG_LINE_PREFIX, String.join("\n", settings));
        try {
            Files.writeString(data(folder).resolve("postgresql.conf"), own, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path data(TemporaryFolder folder) {
        return folder.path().resolve("data");
    }

    @Override
    public void close() {
        daemon.close();
        folder.close();
    }
}
