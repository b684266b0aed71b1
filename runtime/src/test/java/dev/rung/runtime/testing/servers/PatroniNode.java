package dev.rung.runtime.testing.servers;

import dev.rung.runtime.testing.PgFacts;
import java.nio.file.Path;
import java.util.List;

/** One Patroni agent and the PostgreSQL that it manages. */
final class PatroniNode implements AutoCloseable {

    private static final String SETTINGS = """
            scope: rung
            name: %1$s
            restapi:
              listen: 127.0.0.1:%2$d
              connect_address: 127.0.0.1:%2$d
            etcd3:
              host: 127.0.0.1:%3$d
            bootstrap:
              dcs:
                ttl: 20
                loop_wait: 2
                retry_timeout: 5
                maximum_lag_on_failover: 1048576
                postgresql:
                  use_pg_rewind: true
                  parameters:
                    wal_log_hints: "on"
                    max_connections: 100
              initdb:
              - encoding: UTF8
              - locale: C
              - auth: trust
              - no-sync
              pg_hba:
              - host all all 127.0.0.1/32 trust
              - host replication all 127.0.0.1/32 trust
            postgresql:
              listen: 127.0.0.1:%4$d
              connect_address: 127.0.0.1:%4$d
              data_dir: %5$s
              bin_dir: %6$s
              pgpass: %7$s
              authentication:
                superuser: {username: postgres}
                replication: {username: postgres}
              parameters:
                unix_socket_directories: ''
                fsync: "off"
                shared_buffers: 16MB
                logging_collector: "on"
                log_filename: server.log
                log_line_prefix: "%8$s"
            """;

    private final TemporaryFolder folder = TemporaryFolder.create("patroni");
    private final String name;
    private final int port = FreePort.choose();
    private final Path settings;
    private final Daemon agent;

    PatroniNode(String name, Etcd etcd) {
        this.name = name;
        var programs = RequiredProgram.PG_BASEBACKUP.path().getParent();
        this.settings = folder.write(
                "patroni.yml",
                SETTINGS.formatted(
                        name,
                        FreePort.choose(),
                        etcd.port(),
                        port,
                        folder.path().resolve("data"),
                        programs,
                        folder.path().resolve("pgpass"),
                        PgFacts.LOG_LINE_PREFIX));
        this.agent = started();
    }

    private Daemon started() {
        var command = List.of(RequiredProgram.PATRONI.path().toString(), settings.toString());
        return Daemon.start(folder.path().resolve("patroni.log"), Command.onOwnMachine(command));
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    Path settings() {
        return settings;
    }

    boolean isAlive() {
        return agent.isAlive();
    }

    String log() {
        return agent.log();
    }

    /** Kills agent and server (SIGKILL), as the loss of the machine would. */
    void kill() {
        agent.close();
    }

    @Override
    public void close() {
        agent.close();
        folder.close();
    }
}
